package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberSearchesTest {

    private final MemberSearches searches = new MemberSearches();

    @Test
    void aKeyBringsTheTextBackAndTellsNothingOfIt() {
        String key = searches.keep("13800138000");

        assertThat(key).doesNotContain("138001");
        assertThat(searches.recall(key)).isEqualTo("13800138000");
        assertThat(searches.keep("13800138000")).isEqualTo(key);
    }

    @Test
    void noTextHasNoKeyAndAForeignKeyNoText() {
        assertThat(searches.keep(null)).isNull();
        assertThat(searches.recall("foreign")).isNull();
        assertThat(searches.recall(null)).isNull();
    }

    @Test
    void onlyTheLastOnesAreKept() {
        String first = searches.keep("first");
        String second = searches.keep("second");
        searches.keep("first");
        for (int i = 1; i < MemberSearches.KEPT; i++) {
            searches.keep("text " + i);
        }

        assertThat(searches.recall(first)).isEqualTo("first");
        assertThat(searches.recall(second)).isNull();
    }
}
