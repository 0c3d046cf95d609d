package app.carnet.member;

import app.carnet.settings.Programme;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query behind the list of members: only the conditions that are asked for, so that each finds its index. */
final class MemberListQuery {

    private static final String ROWS = "SELECT NEW app.carnet.member.MemberRow("
        + "m.number, m.name, m.status, m.phone, b.name, m.registeredAt) FROM Member m LEFT JOIN m.branch b";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String join = "";
    private String order = " ORDER BY m.registeredAt DESC, m.id DESC";

    private MemberListQuery() {
    }

    static MemberListQuery of(MemberFilter filter, Programme programme) {
        MemberListQuery query = new MemberListQuery();
        query.addText(filter.text(), programme.getCurrency().getCurrencyCode());
        query.add("m.status = :status", "status", filter.status());
        query.add("b.id = :branch", "branch", filter.branchId());
        query.add("m.registeredAt >= :from", "from", filter.from() == null ? null : programme.startOf(filter.from()));
        query.add("m.registeredAt < :end", "end", filter.to() == null ? null : programme.startOf(filter.to().plusDays(1)));
        return query;
    }

    TypedQuery<MemberRow> on(EntityManager entityManager) {
        TypedQuery<MemberRow> query = entityManager.createQuery(jpql(), MemberRow.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    String jpql() {
        return ROWS + join + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + order;
    }

    /** What reads as a number, an address or a phone is looked for as such, all else as part of a name. */
    private void addText(String text, String currency) {
        if (text == null || text.isBlank()) {
            return;
        }
        MemberListQuery exact = new MemberListQuery();
        exact.add("m.number = :number", "number", MemberNumber.read(text).orElse(null));
        exact.add("m.email = :email", "email", Email.read(text).orElse(null));
        exact.add("m.phone = :phone", "phone", Phone.read(text, currency).orElse(null));
        exact.add("m.phoneEnd = :phoneEnd", "phoneEnd", Phone.readEnd(text).orElse(null));
        if (exact.conditions.isEmpty()) {
            join = NameParts.JOIN;
            order = NameParts.ORDER;
            add(NameParts.CONDITION, "part", NameParts.pattern(text));
        } else {
            conditions.add("(" + String.join(" OR ", exact.conditions) + ")");
            parameters.putAll(exact.parameters);
        }
    }

    private void add(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }
}
