package app.carnet.testkit;

import org.openqa.selenium.Keys;

/** The keyboard of a clerk, key by key, with a count of what was pressed. Nothing else is touched, no mouse. */
public final class CountedKeys {

    private final Browser browser;
    private int count;

    public CountedKeys(Browser browser) {
        this.browser = browser;
    }

    /** A scanner, not a finger: the card's digits and the Enter it sends are not counted. */
    public CountedKeys scan(String card) {
        browser.press(card, Keys.ENTER);
        return this;
    }

    /** Each character and each special key counts as one. */
    public CountedKeys press(CharSequence... keys) {
        for (CharSequence key : keys) {
            count += key.length();
        }
        browser.press(keys);
        return this;
    }

    public int count() {
        return count;
    }
}
