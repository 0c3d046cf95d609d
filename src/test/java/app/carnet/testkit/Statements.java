package app.carnet.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The statements that a deed sends to the database, inside the server; those sent beside it by other threads do not count. */
public final class Statements {

    private Statements() {
    }

    public static List<String> of(Runnable deed) {
        Logger spy = Logger.getLogger("jboss.jdbc.spy");
        List<String> calls = new ArrayList<>();
        Thread own = Thread.currentThread();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                String call = entry.getMessage() + Arrays.toString(entry.getParameters());
                if (Thread.currentThread() == own && call.contains("] execute") && !call.contains("carnet-schema")) {
                    calls.add(call);
                }
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Level usual = spy.getLevel();
        spy.setLevel(Level.ALL);
        spy.addHandler(counter);
        try {
            deed.run();
        } finally {
            spy.removeHandler(counter);
            spy.setLevel(usual);
        }
        return calls;
    }
}
