package app.carnet.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium as a person at the desk uses it: types, presses keys, clicks, and waits until the page has answered. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final String RESTING = "return document.readyState === 'complete' && !document.querySelector('form[data-busy]')"
        + " && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())";
    private static final Pattern INLINE_SCRIPT = Pattern.compile("(?s)<script(?![^>]* src=).*?</script>");
    private static Browser ours;

    private ChromeDriver driver;

    private Browser() {
    }

    /** The one browser of this run; it starts when it is first needed. */
    public static synchronized Browser ours() {
        if (ours == null) {
            ours = new Browser();
        }
        return ours;
    }

    static boolean isInstalled() {
        return BrowserProgram.chromium().isPresent() && BrowserProgram.driver().isPresent();
    }

    /** One tab, no cookies, nothing to complain of yet; what was cached stays. */
    void empty() {
        if (driver == null) {
            driver = BrowserProgram.start();
        }
        List<String> windows = List.copyOf(driver.getWindowHandles());
        windows.stream().skip(1).forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(windows.get(0));
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        forgetWhatIsKept(Place.address());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        complaints();
    }

    /** What pages at that address have put away for when there is no network. */
    public void forgetWhatIsKept(String address) {
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", address.replaceAll("(?<=[^:/])/.*", ""), "storageTypes", "service_workers,cache_storage"));
    }

    /** Errors of scripts and breaches of the policy since the last look; the browser's own view of a PDF asks the server's root for an icon. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString)
            .filter(line -> line.contains("SEVERE") || line.contains("Content Security Policy"))
            .filter(line -> !line.contains("/favicon.ico")).toList();
    }

    /** What the network log says since the last look, one JSON text each. */
    public List<String> networkLog() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Bytes over the wire since the last look. */
    public long bytesRead() {
        return networkLog().stream().filter(line -> line.contains("\"Network.loadingFinished\""))
            .mapToLong(line -> Long.parseLong(line.replaceAll("(?s).*\"encodedDataLength\":([0-9]+).*", "$1"))).sum();
    }

    /** What is on the screen now. */
    public BufferedImage screen() {
        try {
            return ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void picture(String name) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "browser")).resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over a fresh session of that account; the sign-in page has its own test. */
    public Browser signIn(String username) {
        Place.freshly(username).cookies().forEach(this::cookie);
        return this;
    }

    public Browser cookie(String name, String value) {
        driver.executeCdpCommand("Network.setCookie", Map.of("name", name, "value", value, "url", Place.address() + "/", "path", "/carnet"));
        return this;
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(driver.manage().getCookieNamed(name)).map(Cookie::getValue);
    }

    public Browser open(String path) {
        driver.get(Place.address() + path);
        return settle();
    }

    /** A page by its whole address. */
    public Browser visit(String address) {
        driver.get(address);
        return settle();
    }

    public Browser openInNewTab(String path) {
        driver.switchTo().newWindow(WindowType.TAB);
        return open(path);
    }

    /** To the first, second ... tab in the order of their opening. */
    public Browser tab(int number) {
        driver.switchTo().window(List.copyOf(driver.getWindowHandles()).get(number - 1));
        driver.executeCdpCommand("Page.bringToFront", Map.of());
        return this;
    }

    public Browser back() {
        driver.navigate().back();
        return settle();
    }

    public Browser reload() {
        driver.navigate().refresh();
        return settle();
    }

    /** Replaces what stands in an input. */
    public Browser type(String id, String text) {
        WebElement input = input(id);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        return insert(input, text);
    }

    /** Characters beyond the basic plane cannot be typed key by key: they come in whole, as from an input method. */
    private Browser insert(WebElement input, String text) {
        if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
            input.sendKeys(text);
        } else {
            driver.executeCdpCommand("Input.insertText", Map.of("text", text));
        }
        return this;
    }

    /** Presses keys wherever the focus is. */
    public Browser press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses Tab until that input has the focus, past whatever stands before it. */
    public Browser tabTo(String id) {
        for (int i = 0; i < 20 && !focus().equals(id); i++) {
            press(Keys.TAB);
        }
        return awaitFocus(id);
    }

    public Browser pressWith(Keys held, String key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return this;
    }

    /** Holds a function key down: the browser is told of it again and again, as the keyboard's auto-repeat does. */
    public Browser hold(String key, int keyCode, int times) {
        for (int i = 0; i < times; i++) {
            driver.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "rawKeyDown", "key", key, "code", key,
                "windowsVirtualKeyCode", keyCode, "autoRepeat", i > 0));
        }
        driver.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", keyCode));
        return this;
    }

    public Browser tick(String id) {
        WebElement box = input(id);
        if (!box.isSelected()) {
            box.click();
        }
        return this;
    }

    public Browser choose(String id, String value) {
        input(id).findElement(By.cssSelector("option[value='" + value + "']")).click();
        return this;
    }

    public Browser click(String id) {
        clickAt(By.id(id));
        return settle();
    }

    public Browser clickOn(String css) {
        clickAt(By.cssSelector(css));
        return settle();
    }

    /** As people do, who scroll what they click out from under a bar that stays at the edge. */
    private void clickAt(By where) {
        await("a click at " + where, () -> {
            WebElement element = driver.findElement(where);
            script("arguments[0].scrollIntoView({ block: 'nearest' })", element);
            element.click();
            return true;
        });
    }

    public Browser doubleClick(String id) {
        new Actions(driver).doubleClick(driver.findElement(By.id(id))).perform();
        return settle();
    }

    /** Until the page is whole and none of its own requests is under way. */
    public Browser settle() {
        await("a page at rest", () -> Boolean.TRUE.equals(script(RESTING)));
        return this;
    }

    public void await(String what, Supplier<Boolean> fact) {
        try {
            new WebDriverWait(driver, PATIENCE, GLANCE).ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class, ElementNotInteractableException.class)
                .until(ready -> fact.get());
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what + " at " + address() + ", which says: " + text(By.tagName("main")), e);
        }
    }

    public Browser awaitAddress(String part) {
        await("the address " + part, () -> address().contains(part));
        return settle();
    }

    public Browser awaitText(String id, String part) {
        await("“" + part + "” in " + id, () -> text(id).contains(part));
        return this;
    }

    public Browser awaitFocus(String id) {
        await("the focus in " + id, () -> List.of(id, id + "_input").contains(focus()));
        return this;
    }

    /** The id of what has the focus. */
    public String focus() {
        return (String) script("return document.activeElement.id");
    }

    public Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    /** The text of the element with that id as it stands on the screen; empty if there is none. */
    public String text(String id) {
        return text(By.id(id));
    }

    /** The text of the first element that fits. */
    public String textOf(String css) {
        return text(By.cssSelector(css));
    }

    /** Again, if the page was renewed in the middle of reading. */
    private String text(By where) {
        try {
            return driver.findElements(where).stream().findFirst().map(Browser::text).orElse("");
        } catch (StaleElementReferenceException renewed) {
            return text(where);
        }
    }

    /** As it is read: a space is a space. */
    private static String text(WebElement element) {
        return element.getText().replaceAll("[\\u00a0\\u202f]", " ");
    }

    public List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream().map(Browser::text).toList();
    }

    /** The sentence beside an input, by the input's id; empty if there is none. */
    public String message(String id) {
        return text(id + "_message");
    }

    /** The sentences on top of the page. */
    public String messages() {
        return text("messages");
    }

    public String attribute(String id, String name) {
        return String.valueOf(input(id).getDomAttribute(name));
    }

    public String value(String id) {
        return input(id).getDomProperty("value");
    }

    public WebElement input(String id) {
        return driver.findElements(By.id(id + "_input")).stream().findFirst().orElseGet(() -> driver.findElement(By.id(id)));
    }

    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    /** Nothing is in the cache any more, as on a first visit. */
    public Browser forgetCache() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return this;
    }

    /** As slow as that from now on; 0 and -1 for as fast as it goes. Workers are asked nothing. */
    public Browser network(int latencyMillis, int kilobitsPerSecond) {
        driver.executeCdpCommand("Network.setBypassServiceWorker", Map.of("bypass", true));
        int bytes = kilobitsPerSecond < 0 ? -1 : kilobitsPerSecond * 125;
        driver.executeCdpCommand("Network.emulateNetworkConditions", Map.of("offline", false, "latency", latencyMillis, "downloadThroughput", bytes, "uploadThroughput", bytes));
        return this;
    }

    /** As the system asks for it, "light" or "dark", and without movement, so that colours are at rest. */
    public Browser theme(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme), Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        return this;
    }

    /** Shows a page that was kept, at the address where the browser is; its inline scripts belonged to another answer. */
    public Browser show(String html) {
        Object frame = ((Map<?, ?>) ((Map<?, ?>) driver.executeCdpCommand("Page.getFrameTree", Map.of()).get("frameTree")).get("frame")).get("id");
        driver.executeCdpCommand("Page.setDocumentContent", Map.of("frameId", frame, "html", INLINE_SCRIPT.matcher(html).replaceAll("")));
        return settle();
    }

    /** A screen of 1024 by 768 that is touched, not pointed at. */
    public Browser tablet() {
        window(1024, 768);
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        return this;
    }

    /** The usual window and a mouse again. */
    public void desktop() {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        window(1440, 1000);
    }

    /** The page as the printer gets it, on the paper that the page asks for: a PDF. */
    public byte[] print() {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
        return Base64.getDecoder().decode((String) pdf);
    }

    public void window(int width, int height) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }
}
