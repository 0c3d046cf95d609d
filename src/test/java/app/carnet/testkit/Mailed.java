package app.carnet.testkit;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was posted to a member, as it stands in the outbox. */
public final class Mailed {

    private static final Pattern LINK = Pattern.compile("https?://\\S+[?&]link=\\S+");
    private static final int PATIENCE = 300;

    private Mailed() {
    }

    /** The bodies, the last one first. */
    public static List<String> bodies(String member, String kind) {
        return Rows.all("SELECT body FROM mail_message WHERE member_number = ? AND kind = ? ORDER BY id DESC", member, kind).stream()
            .map(row -> String.valueOf(row.get("body"))).toList();
    }

    /** The link in the last of so many messages, which are waited for. */
    public static String link(String member, String kind, int messages) {
        for (int tries = 0; bodies(member, kind).size() < messages && tries < PATIENCE; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        Matcher link = LINK.matcher(bodies(member, kind).get(0));
        if (!link.find()) {
            throw new IllegalStateException("No link in " + kind);
        }
        return link.group();
    }

    /** The same as a path below the place's address, as {@link DeskClient} opens it. */
    public static String path(String member, String kind, int messages) {
        URI link = URI.create(link(member, kind, messages));
        return link.getPath().replaceFirst("^/carnet", "") + "?" + link.getQuery();
    }
}
