package app.carnet.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamePartsTest {

    @Test
    void everyEndingOfANameIsAPart() {
        assertThat(NameParts.of("王小明")).containsExactly("王小明", "小明", "明");
    }

    @Test
    void partsAreInLowerCaseAndNoneBeginsWithASpace() {
        assertThat(NameParts.of("Li Na")).containsExactly("li na", "i na", "na", "a");
    }

    @Test
    void fullWidthLettersAreFoundByOrdinaryOnes() {
        assertThat(NameParts.of("Ｌｉ")).contains("li");
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsNeverCutInTwo() {
        assertThat(NameParts.of("𠮷野")).containsExactly("𠮷野", "野");
    }

    @Test
    void partsAreCutAtThirtyCharactersAndStandOnce() {
        assertThat(NameParts.of("𠮷".repeat(50))).hasSize(30).allMatch(part -> part.codePointCount(0, part.length()) <= 30);
    }

    @Test
    void aLongSearchIsCutLikeThePartsItLooksFor() {
        assertThat(NameParts.pattern("x".repeat(10_000))).isEqualTo("x".repeat(30) + "%");
    }

    @Test
    void wildcardsInASearchAreOnlyCharacters() {
        assertThat(NameParts.pattern("50%_!\\")).isEqualTo("50!%!_!!\\%");
    }
}
