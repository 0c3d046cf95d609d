package app.carnet.privacy;

import app.carnet.member.Member;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/**
 * Everything that is kept about a member as one JSON file.
 *
 * <ul>
 * <li>An object with {@code format}, {@code version}, {@code exportedAt} and a list for each {@link MemberSection}; rows are
 * tied together by {@code receipt}, {@code refund} and {@code entry}.</li>
 * <li>Moments are ISO 8601 in UTC, days ISO 8601, amounts of money and factors strings, such as {@code "95.2000"}; whole
 * numbers are numbers, or strings where JavaScript would lose digits of them.</li>
 * <li>It is written while it is read, a thousand rows at a time.</li>
 * </ul>
 */
@RequestScoped
public class MemberExport {

    private static final int VERSION = 1;
    /** The largest whole number that JavaScript tells from the next one. */
    private static final long LARGEST_SAFE = (1L << 53) - 1;

    @Inject
    private MemberData data;
    @Inject
    private Clock clock;

    /** Sends the file, and keeps that it was asked for. */
    public void send(Member member, HttpServletResponse response) throws IOException {
        data.recordExport(member);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"carnet-" + member.getNumber() + ".json\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        write(member.getId(), response.getOutputStream());
    }

    void write(long memberId, OutputStream stream) {
        try (JsonGenerator json = Json.createGenerator(stream)) {
            json.writeStartObject().write("format", "carnet-member").write("version", VERSION).write("exportedAt", clock.instant().toString());
            for (MemberSection section : MemberSection.values()) {
                write(section, memberId, json);
            }
            json.writeEnd();
        }
    }

    private void write(MemberSection section, long memberId, JsonGenerator json) {
        json.writeStartArray(section.key());
        MemberData.After after = MemberData.After.NOTHING;
        while (after != null) {
            MemberData.Rows rows = data.read(section, memberId, after, MemberData.AT_ONCE);
            rows.values().forEach(row -> write(section.fields(), row, json));
            json.flush();
            after = rows.next();
        }
        json.writeEnd();
    }

    private static void write(List<String> fields, List<Object> row, JsonGenerator json) {
        json.writeStartObject();
        for (int i = 0; i < fields.size(); i++) {
            write(fields.get(i), row.get(i), json);
        }
        json.writeEnd();
    }

    static void write(String field, Object value, JsonGenerator json) {
        if (value == null) {
            json.writeNull(field);
        } else if (value instanceof Boolean truth) {
            json.write(field, truth);
        } else if (value instanceof BigDecimal amount) {
            json.write(field, amount.toPlainString());
        } else if (value instanceof Number whole && Math.abs(whole.longValue()) <= LARGEST_SAFE) {
            json.write(field, whole.longValue());
        } else {
            json.write(field, value.toString());
        }
    }
}
