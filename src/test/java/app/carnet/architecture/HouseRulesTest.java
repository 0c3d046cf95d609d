package app.carnet.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import app.carnet.foundation.Page;
import app.carnet.foundation.Unattended;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What holds in every room. */
@AnalyzeClasses(packages = "app.carnet", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final DescribedPredicate<JavaClass> PAGE_BEANS = describe("page beans",
        type -> type.getSimpleName().endsWith("Page") && !type.isEquivalentTo(Page.class));

    // the ledger and the audit trail have one writer each

    @ArchTest
    static final ArchRule onlyTheLedgerMakesEntries = constructors()
        .that().areDeclaredIn("app.carnet.points.PointEntry")
        .or().areDeclaredIn("app.carnet.points.PointEntryLot")
        .should().onlyBeCalled().byClassesThat().haveFullyQualifiedName("app.carnet.points.PointLedger");

    @ArchTest
    static final ArchRule onlyTheLedgerAndItsLockedAccountMakeLots = constructors()
        .that().areDeclaredIn("app.carnet.points.PointLot")
        .should().onlyBeCalled().byClassesThat().haveNameMatching("app\\.carnet\\.points\\.(PointLedger|LockedAccount)");

    @ArchTest
    static final ArchRule onlyTheAuditTrailMakesItsEntries = constructors()
        .that().areDeclaredIn("app.carnet.audit.AuditEntry")
        .should().onlyBeCalled().byClassesThat().haveFullyQualifiedName("app.carnet.audit.AuditTrail");

    // names

    @ArchTest
    static final ArchRule noNameThatSaysNothing = noClasses()
        .should().haveNameMatching(".*(Manager|Utils?|Helper|Dto|DTO|VO|Impl|Dao|DAO|Facade|Handler)");

    // beans: Payara hands them out through interfaces of another module, which see public types alone

    @ArchTest
    static final ArchRule publicVerbsOfBeansNameOnlyPublicTypes = methods()
        .that().arePublic().and().areDeclaredInClassesThat(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
        .should(new PublicTypes());

    // time and money

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
        .should().callMethodWhere(describe("now() without a clock", HouseRulesTest::isNowWithoutClock))
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Date")
        .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule onlyIdsAndLeasesUseTheRealClock = noClasses()
        .that().doNotHaveFullyQualifiedName("app.carnet.foundation.Ids")
        .and().doNotHaveFullyQualifiedName("app.carnet.foundation.NodeLease")
        .and().doNotHaveFullyQualifiedName("app.carnet.foundation.MovableClock")
        .should().callMethodWhere(describe("make a clock",
            call -> call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system")));

    @ArchTest
    static final ArchRule nothingIsCountedInBinaryFractions = noFields().should().haveRawType(double.class)
        .orShould().haveRawType(float.class).orShould().haveRawType(Double.class).orShould().haveRawType(Float.class);

    // page beans

    @ArchTest
    static final ArchRule pageBeansAreNamed = classes().that(PAGE_BEANS).should().beAnnotatedWith(Named.class);

    @ArchTest
    static final ArchRule pageBeansInjectAtMostFour = classes().that(PAGE_BEANS).should(Rules.holds("inject at most four beans",
        type -> type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class)).count() <= 4));

    @ArchTest
    static final ArchRule pageBeansAskServices = noFields().that().areDeclaredInClassesThat(PAGE_BEANS)
        .should().haveRawType(EntityManager.class);

    // services and entities

    @ArchTest
    static final ArchRule servicesHaveNoInterface = classes().that().areAnnotatedWith(Stateless.class)
        .should(Rules.holds("have neither interface nor superclass", type -> type.getRawInterfaces().isEmpty()
            && type.getRawSuperclass().map(above -> above.isEquivalentTo(Object.class)).orElse(true)));

    @ArchTest
    static final ArchRule whatATimerSetsOffNeverFails = classes().that().containAnyMethodsThat(annotatedWith(Schedule.class))
        .should(Rules.holds("run unattended, outside a transaction of the timer's", HouseRulesTest::isUnattended));

    @ArchTest
    static final ArchRule everyVerbSaysWhoMay = methods().that().arePublic()
        .and().areDeclaredInClassesThat(describe("are EJBs", type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)))
        .should(Rules.holds("say who may", HouseRulesTest::saysWhoMay));

    @ArchTest
    static final ArchRule tablesAreNamed = classes().that().areAnnotatedWith(Entity.class).should().beAnnotatedWith(Table.class);

    @ArchTest
    static final ArchRule enumsAreStoredByName = fields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
        .and().haveRawType(describe("enum", JavaClass::isEnum))
        .should(Rules.holds("be stored by name", field -> field.tryGetAnnotationOfType(Enumerated.class)
            .map(enumerated -> enumerated.value() == EnumType.STRING).orElse(false)));

    private static boolean isNowWithoutClock(JavaCall<?> call) {
        return call.getName().equals("now") && call.getTargetOwner().getPackageName().startsWith("java.time")
            && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean saysWhoMay(JavaMethod verb) {
        return List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
            .anyMatch(who -> verb.isAnnotatedWith(who) || verb.getOwner().isAnnotatedWith(who));
    }

    private static boolean isUnattended(JavaClass type) {
        boolean outside = type.isAnnotatedWith(TransactionAttribute.class)
            && type.getAnnotationOfType(TransactionAttribute.class).value() == TransactionAttributeType.NOT_SUPPORTED;
        return outside && type.getMethods().stream().filter(method -> method.isAnnotatedWith(Schedule.class))
            .allMatch(method -> method.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTargetOwner().isEquivalentTo(Unattended.class)));
    }

    private static final class PublicTypes extends ArchCondition<JavaMethod> {

        PublicTypes() {
            super("name only public types");
        }

        @Override
        public void check(JavaMethod verb, ConditionEvents events) {
            Stream.concat(Stream.of(verb.getRawReturnType()), verb.getRawParameterTypes().stream()).map(JavaClass::getBaseComponentType)
                .filter(type -> type.getPackageName().startsWith("app.carnet") && !type.getModifiers().contains(JavaModifier.PUBLIC))
                .forEach(type -> events.add(SimpleConditionEvent.violated(verb, verb.getFullName() + " names " + type.getName())));
        }
    }
}
