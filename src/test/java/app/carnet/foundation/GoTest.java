package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoTest {

    @Test
    void whatIsTypedCannotChangeTheAddress() {
        assertThat(Go.to("/member/list").with("name", "王 & co=#?/").with("page", null).with("branch", 7).outcome())
            .isEqualTo("/member/list?faces-redirect=true&name=%E7%8E%8B+%26+co%3D%23%3F%2F&branch=7");
    }
}
