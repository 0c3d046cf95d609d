package app.carnet.member;

import app.carnet.foundation.Digest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a form may edit of a member, by name. */
final class MemberFields {

    private MemberFields() {
    }

    static Map<String, Object> of(Member member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", member.getName());
        fields.put("phone", member.getPhone() == null ? null : member.getPhone().e164());
        fields.put("email", member.getEmail() == null ? null : member.getEmail().address());
        fields.put("birthday", member.getBirthday());
        fields.put("branch", member.getBranch());
        fields.put("language", member.getMailing().getLanguage());
        fields.put("mailChoices", member.getMailing().getChoices().wanted());
        return fields;
    }

    static String digest(Member member) {
        return Digest.of(of(member).values().toArray());
    }

    /** @return the names of the fields that have changed */
    static List<String> takeOver(Member edited, Member member) {
        Map<String, Object> before = of(member);
        member.setName(edited.getName());
        member.setPhone(edited.getPhone());
        member.setEmail(edited.getEmail());
        member.setBirthday(edited.getBirthday());
        member.setBranch(edited.getBranch());
        member.getMailing().setLanguage(edited.getMailing().getLanguage());
        return changes(before, of(member));
    }

    /** What tells who somebody is, but for the name, which cannot be left out. */
    static void clear(Member member) {
        member.setPhone(null);
        member.setEmail(null);
        member.setBirthday(null);
    }

    /** The names of the fields that differ. */
    static List<String> changes(Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field))).toList();
    }
}
