package app.carnet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusedRequestTest {

    @Test
    void pagesAreNamedAndNothingElse() {
        assertThat(RefusedRequest.page("/points/redeem.xhtml")).isEqualTo("/points/redeem.xhtml");
        assertThat(RefusedRequest.page("/Lin Fang 13800138000.xhtml")).isEqualTo("?");
        assertThat(RefusedRequest.page(null)).isEqualTo("?");
    }

    @Test
    void theSubjectIsTheMemberTheCardOrThePurchaseOfTheAddress() {
        assertThat(RefusedRequest.subject(request(Map.of("member", "10002847")))).isEqualTo(Subject.member("10002847"));
        assertThat(RefusedRequest.subject(request(Map.of("card", "9000000000000017")))).isEqualTo(Subject.card("9000000000000017"));
        assertThat(RefusedRequest.subject(request(Map.of("receipt", "R10000007")))).isEqualTo(Subject.purchase("R10000007"));
        assertThat(RefusedRequest.subject(request(Map.of("member", "LINFANG")))).isNull();
        assertThat(RefusedRequest.subject(request(Map.of("member", "123456789012")))).isEqualTo(Subject.member("123456789012"));
        assertThat(RefusedRequest.subject(request(Map.of("member", "1234567890123")))).isNull();
        assertThat(RefusedRequest.subject(request(Map.of("member", "R12345678901")))).isNull();
        assertThat(RefusedRequest.subject(request(Map.of()))).isNull();
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(RefusedRequestTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> parameters.get(arguments[0]));
    }
}
