package app.carnet.testkit;

import java.util.function.Supplier;

/** Lets the database lose one row, as it does when two deeds stand in each other's way: whoever tries again succeeds. */
public final class Stumble {

    private Stumble() {
    }

    /** Does that while the next row written into the table is lost, and the rows after it are not. */
    public static <T> T over(String table, Supplier<T> deed) {
        Rows.change("CREATE SEQUENCE stumble NOCACHE", "CREATE TRIGGER stumble BEFORE INSERT ON " + table
            + " FOR EACH ROW IF NEXTVAL(stumble) = 1 THEN SIGNAL SQLSTATE '40001'; END IF");
        try {
            T done = deed.get();
            if (Rows.number("SELECT NEXT_NOT_CACHED_VALUE FROM stumble") == 1) {
                throw new IllegalStateException("Nothing was written into " + table);
            }
            return done;
        } finally {
            Rows.change("DROP TRIGGER stumble", "DROP SEQUENCE stumble");
        }
    }
}
