package app.carnet.testkit;

import app.carnet.foundation.DataDirectory;
import app.carnet.foundation.OperationToken;
import app.carnet.member.Email;
import app.carnet.member.Phone;
import app.carnet.points.PointLedger;
import app.carnet.product.Product;
import app.carnet.product.ProductService;
import app.carnet.registration.NewMember;
import app.carnet.registration.RegistrationService;
import app.carnet.security.Accounts;
import app.carnet.security.NewPlace;
import app.carnet.security.SetUpService;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicLong;

/** What a test inside the server needs to begin with, made through the services: {@code A.member().withPoints(500).number()}. */
public final class A {

    private static final AtomicLong NEXT = new AtomicLong();

    private A() {
    }

    /** Sets the place up as {@link Place} does from outside, unless it is. */
    public static synchronized void place() {
        if (!a(Accounts.class).exist()) {
            NewPlace place = new NewPlace(Place.BOSS, "Bo Boss", "Green Gym", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
            a(SetUpService.class).begin(OperationToken.fresh(), setUpCode(), place, Place.PASSWORD);
        }
    }

    public static MemberInTheMaking member() {
        place();
        return new MemberInTheMaking();
    }

    public static ProductInTheMaking product() {
        place();
        return new ProductInTheMaking();
    }

    /** The service of that type. */
    public static <T> T a(Class<T> service) {
        return CDI.current().select(service).get();
    }

    private static String setUpCode() {
        try {
            return Files.readString(DataDirectory.file("set-up-code.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A member to be; {@link #number} registers. */
    public static final class MemberInTheMaking {

        private final NewMember form = new NewMember();
        private long points;

        private MemberInTheMaking() {
            form.setName("Member " + NEXT.incrementAndGet());
            form.setConsent(true);
        }

        public MemberInTheMaking named(String name) {
            form.setName(name);
            return this;
        }

        public MemberInTheMaking withPhone(String e164) {
            form.setPhone(new Phone(e164));
            return this;
        }

        public MemberInTheMaking withEmail(String address) {
            form.setEmail(new Email(address));
            return this;
        }

        /** Given by a manager, redeemable at once. */
        public MemberInTheMaking withPoints(long given) {
            points = given;
            return this;
        }

        /** Registers the member. */
        public String number() {
            String number = As.clerk(() -> a(RegistrationService.class).register(OperationToken.fresh(), form));
            if (points > 0) {
                As.manager(() -> a(PointLedger.class).adjust(OperationToken.fresh(), number, points, "To begin with"));
            }
            return number;
        }
    }

    /** A product to be; {@link #code} puts it on sale. */
    public static final class ProductInTheMaking {

        private final Product product = new Product("P" + NEXT.incrementAndGet(), "Product", new BigDecimal("10.00"));

        private ProductInTheMaking() {
        }

        public ProductInTheMaking coded(String code) {
            product.setCode(code);
            return this;
        }

        public ProductInTheMaking named(String name) {
            product.setName(name);
            return this;
        }

        public ProductInTheMaking priced(String price) {
            product.setPrice(new BigDecimal(price));
            return this;
        }

        public ProductInTheMaking withoutPoints() {
            product.setEarnsPoints(false);
            return this;
        }

        /** Puts the product on sale. */
        public String code() {
            return As.manager(() -> a(ProductService.class).create(OperationToken.fresh(), product));
        }
    }
}
