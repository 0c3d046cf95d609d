package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void oneRowMoreThanIsShownMeansAnotherPage() {
        Page<String> page = Page.of(Collections.nCopies(Page.SIZE + 1, "row"), 1);

        assertThat(page.rows()).hasSize(Page.SIZE);
        assertThat(page.hasNext()).isTrue();
        assertThat(page.isHasPrevious()).isFalse();
    }

    @Test
    void aFullPageMayBeTheLast() {
        Page<String> page = Page.of(Collections.nCopies(Page.SIZE, "row"), 2);

        assertThat(page.hasNext()).isFalse();
        assertThat(page.isHasPrevious()).isTrue();
    }

    @Test
    void nothingFoundIsAnEmptyPage() {
        assertThat(Page.of(List.of(), 1).rows()).isEmpty();
    }

    @Test
    void nonsensePageNumbersAreTheFirstPageOrTheLastAnyoneLeafsTo() {
        assertThat(Page.first(-3)).isZero();
        assertThat(Page.first(0)).isZero();
        assertThat(Page.first(2)).isEqualTo(Page.SIZE);
        assertThat(Page.first(Integer.MAX_VALUE)).isEqualTo(3999 * Page.SIZE);
    }
}
