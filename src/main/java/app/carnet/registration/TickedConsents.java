package app.carnet.registration;

import app.carnet.privacy.ConsentPurpose;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The boxes that somebody ticked who registers by themselves. What is kept of them is which words stood beside: whatever the
 * words are when the person becomes a member, these were read.
 */
@Embeddable
public class TickedConsents implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without it nothing is kept. */
    @Transient private boolean programme;
    @Transient private boolean marketing;
    @Transient private boolean profiling;
    @Column(name = "programme_words") private String programmeWords;
    @Column(name = "marketing_words") private String marketingWords;
    @Column(name = "profiling_words") private String profilingWords;

    void keepWords() {
        programmeWords = words(programme, ConsentPurpose.PROGRAMME);
        marketingWords = words(marketing, ConsentPurpose.MARKETING_EMAIL);
        profilingWords = words(profiling, ConsentPurpose.PROFILING);
    }

    private static String words(boolean ticked, ConsentPurpose purpose) {
        return ticked ? purpose.textVersion() : null;
    }

    /** What was agreed to, each with the version of its words. */
    Map<ConsentPurpose, String> words() {
        Map<ConsentPurpose, String> words = new EnumMap<>(ConsentPurpose.class);
        words.put(ConsentPurpose.PROGRAMME, programmeWords);
        words.put(ConsentPurpose.MARKETING_EMAIL, marketingWords);
        words.put(ConsentPurpose.PROFILING, profilingWords);
        words.values().removeIf(Objects::isNull);
        return words;
    }

    public boolean isProgramme() {
        return programme;
    }

    public void setProgramme(boolean programme) {
        this.programme = programme;
    }

    public boolean isMarketing() {
        return marketing;
    }

    public void setMarketing(boolean marketing) {
        this.marketing = marketing;
    }

    public boolean isProfiling() {
        return profiling;
    }

    public void setProfiling(boolean profiling) {
        this.profiling = profiling;
    }
}
