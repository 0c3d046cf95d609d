package app.carnet.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.carnet.member.Email;
import app.carnet.member.Phone;
import org.junit.jupiter.api.Test;

class NewMemberTest {

    @Test
    void aPhoneSearchedForInVainStandsInThePhoneField() {
        NewMember newMember = NewMember.from("138 0013 8000", "CNY");

        assertThat(newMember.getPhone()).isEqualTo(new Phone("+8613800138000"));
        assertThat(newMember.getName()).isNull();
    }

    @Test
    void anEmailSearchedForInVainStandsInTheEmailField() {
        assertThat(NewMember.from("li@example.com", "CNY").getEmail()).isEqualTo(new Email("li@example.com"));
    }

    @Test
    void anythingElseSearchedForInVainIsAName() {
        assertThat(NewMember.from(" 王小明 ", "CNY").getName()).isEqualTo("王小明");
    }

    @Test
    void withoutASearchTheFormIsEmpty() {
        assertThat(NewMember.from(null, "CNY").getName()).isNull();
    }
}
