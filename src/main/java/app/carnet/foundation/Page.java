package app.carnet.foundation;

import java.util.List;

/**
 * One page of a list. Whether another one follows is known by asking for one row more than is shown; nothing counts
 * the whole table.
 *
 * @param number from 1
 */
public record Page<T>(List<T> rows, int number, boolean hasNext) {

    public static final int SIZE = 25;

    /** From a query that was given {@link #first} and a maximum of {@code SIZE + 1} rows. */
    public static <T> Page<T> of(List<T> found, int number) {
        return new Page<>(List.copyOf(found.subList(0, Math.min(SIZE, found.size()))), number, found.size() > SIZE);
    }

    /** The first row of that page, from 0. */
    public static int first(int number) {
        return (clean(number) - 1) * SIZE;
    }

    /** A page number from an address: nonsense is page 1, and nobody leafs further than page 4,000. */
    public static int clean(int number) {
        return Math.max(1, Math.min(4000, number));
    }

    public boolean isHasPrevious() {
        return number > 1;
    }
}
