package app.carnet.privacy;

import app.carnet.testkit.Rows;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every text of every table, whatever it is for. */
final class TextsOfTheDatabase {

    private TextsOfTheDatabase() {
    }

    /** The columns, as {@code table.column}, in which one of those words stands somewhere, however it is written. */
    static Set<String> holding(List<String> words) {
        return Rows.all("SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND (data_type LIKE '%char' OR data_type LIKE '%text' OR data_type LIKE '%blob' OR data_type LIKE '%binary')").stream()
            .filter(column -> holds(column.get("t").toString(), column.get("c").toString(), words))
            .map(column -> column.get("t") + "." + column.get("c")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean holds(String table, String column, List<String> words) {
        String any = words.stream().map(word -> "LOWER(CONVERT(`" + column + "` USING utf8mb4)) LIKE ?").collect(Collectors.joining(" OR "));
        return Rows.count("`" + table + "` WHERE " + any, words.stream().map(word -> "%" + word + "%").toArray()) > 0;
    }
}
