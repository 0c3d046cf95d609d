package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdsTest {

    @AfterEach
    void withoutALease() {
        Ids.lease(0, Instant.MAX);
    }

    @Test
    void idsRise() {
        assertThat(LongStream.generate(Ids::next).limit(20_000).toArray()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void threadsNeverGetTheSameId() {
        List<Long> ids = IntStream.range(0, 100_000).parallel().mapToObj(i -> Ids.next()).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theNodeNumberKeepsTwoServersApart() {
        List<Integer> nodes = Stream.of(1, 512, Ids.MAX_NODE).map(node -> {
            Ids.lease(node, Instant.MAX);
            return (int) (Ids.next() >> 12 & Ids.MAX_NODE);
        }).toList();

        assertThat(nodes).containsExactly(1, 512, Ids.MAX_NODE);
    }

    @Test
    void anIdIsPositive() {
        Ids.lease(Ids.MAX_NODE, Instant.MAX);

        assertThat(Ids.next()).isPositive();
    }

    @Test
    void aLeaseThatRanOutMakesNoIds() {
        Ids.lease(7, Instant.EPOCH);

        assertThatThrownBy(Ids::next).isInstanceOf(IllegalStateException.class).hasMessageContaining("node number 7");
    }
}
