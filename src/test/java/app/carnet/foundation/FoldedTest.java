package app.carnet.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {

    @ParameterizedTest
    @CsvSource({"Day Pass,day pass", "ＤＡＹ　ＰＡＳＳ,day pass", "' Day   pass ',day pass", "王小明,王小明", "ﬁt,fit", "'Zoë','zoë'"})
    void searchesCompareUnifiedLowerCaseText(String typed, String folded) {
        assertThat(Folded.of(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Zoë Müller,zoe muller", "\"O'Connor\",oconnor", "O’Connor,oconnor", "王小明,王小明", "김철수,김철수", "がく,がく"})
    void namesAreFoundWithoutTheirAccentsAndApostrophes(String typed, String folded) {
        assertThat(Folded.loosely(typed.replace("\"", ""))).isEqualTo(folded);
    }
}
