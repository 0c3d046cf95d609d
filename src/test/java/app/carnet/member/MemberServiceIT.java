package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carnet.foundation.ChangedMeanwhileException;
import app.carnet.foundation.OperationToken;
import app.carnet.testkit.A;
import app.carnet.testkit.As;
import app.carnet.testkit.Rows;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MemberServiceIT {

    @Inject
    private MemberService memberService;
    @Inject
    private Members members;

    @Test
    void aPartOfAChineseNameFindsTheMember() {
        Member member = registered("欧阳锋", null);

        for (String part : List.of("欧", "阳", "锋", "阳锋", "欧阳锋")) {
            assertThat(search(part)).contains(member);
        }
    }

    @Test
    void nobodyIsFoundTwice() {
        Member member = registered("Zzanzza", null);

        assertThat(search("zza")).containsOnlyOnce(member);
        assertThat(As.clerk(() -> members.list(new MemberFilter("zza", null, null, null, null), 1)).rows()).hasSize(1);
    }

    @Test
    void wildcardsFindOnlyThemselves() {
        Member member = registered("100%_!", null);

        assertThat(search("%_!")).containsExactly(member);
        assertThat(search("%zz%")).isEmpty();
    }

    @Test
    void aRenamedMemberIsFoundByTheNewNameOnly() {
        Member member = registered("慕容复", null);
        member.setName("慕容博");
        edit(member);

        assertThat(search("容博")).containsExactly(member);
        assertThat(search("容复")).isEmpty();
    }

    @Test
    void phoneEmailAndNumberFindOneMember() {
        Member member = registered("令狐冲", new Phone("+8613911112222"));
        member.setEmail(new Email("linghu@example.com"));
        edit(member);

        for (String typed : List.of("139 1111 2222", "+86 139-1111-2222", "2222", "LINGHU@example.com", member.getNumber())) {
            assertThat(search(typed)).containsExactly(member);
        }
    }

    @Test
    void anEditBegunBeforeAnotherOneIsRefused() {
        Member first = registered("任盈盈", null);
        Member second = As.clerk(() -> members.get(first.getNumber()));
        first.setName("任我行");
        edit(first);
        second.setName("任大小姐");

        assertThatThrownBy(() -> edit(second)).isInstanceOf(ChangedMeanwhileException.class);
        assertThat(search("任大小姐")).isEmpty();
    }

    @Test
    void theAuditTrailKeepsFieldNamesAndNoValues() {
        Member member = registered("岳不群", null);
        member.setPhone(new Phone("+8613933334444"));
        edit(member);

        assertThat(Rows.count("audit_entry WHERE deed = 'MEMBER_EDITED' AND details = 'phone' AND subject_key = ?",
            member.getNumber())).isEqualTo(1);
        assertThat(Rows.count("audit_entry WHERE details LIKE '%3333%' OR details LIKE '%岳%'")).isZero();
    }

    @Test
    void aPhoneOfAnotherMemberIsRefusedWhenEditing() {
        registered("左冷禅", new Phone("+8613955556666"));
        Member member = registered("风清扬", null);
        member.setPhone(new Phone("+8613955556666"));

        assertThatThrownBy(() -> edit(member)).isInstanceOf(DuplicateMemberException.class);
    }

    @Test
    void aBirthdayThatMakesAChildAsksWhoAgreesForIt() {
        Member child = registered("小龙女", null);
        child.setBirthday(LocalDate.of(2020, 5, 17));
        assertThatThrownBy(() -> edit(child)).hasMessage("error.guardian_required");

        As.clerk(() -> memberService.edit(OperationToken.fresh(), child, child.getVersion(), "Ida Parent"));
        assertThat(Rows.count("consent c JOIN consent_guardian g ON g.consent_id = c.id WHERE c.member_id = ? AND c.purpose = 'PROGRAMME' AND g.name = 'Ida Parent'",
            child.getId())).isEqualTo(1);
        Member again = As.clerk(() -> members.get(child.getNumber()));
        again.setBirthday(LocalDate.of(2019, 5, 17));
        assertThat(edit(again)).isEqualTo(child.getNumber());
    }

    @Test
    void aClosedMemberKeepsTheNumberAndCanBeReopened() {
        String number = registered("田伯光", null).getNumber();

        As.clerk(() -> memberService.close(OperationToken.fresh(), number));
        assertThat(As.clerk(() -> members.get(number)).isActive()).isFalse();
        As.clerk(() -> memberService.reopen(OperationToken.fresh(), number));
        assertThat(As.clerk(() -> members.get(number)).isActive()).isTrue();
    }

    private Member registered(String name, Phone phone) {
        String number = phone == null ? A.member().named(name).number() : A.member().named(name).withPhone(phone.e164()).number();
        return As.clerk(() -> members.get(number));
    }

    private List<Member> search(String typed) {
        return As.clerk(() -> members.search(typed, 20));
    }

    private String edit(Member member) {
        return As.clerk(() -> memberService.edit(OperationToken.fresh(), member, member.getVersion()));
    }
}
