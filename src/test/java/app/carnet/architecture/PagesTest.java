package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Pages hold structure; words stand in the bundle, looks in the stylesheet, behaviour in the one script. */
class PagesTest {

    private static final int MAX_LINES = 120;
    private static final Set<String> SPOKEN = Set.of("label", "title", "placeholder", "alt", "aria-label", "help", "text", "itemLabel");
    private static final Pattern EL = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern FORM = Pattern.compile("<c:form id=\"(\\w+)\"");
    private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    /** The product's own name. */
    private static final Pattern NAME = Pattern.compile("Carnet");

    @TestFactory
    List<DynamicTest> everyPageKeepsTheRules() {
        return Sources.files(Sources.WEBAPP, ".xhtml").stream().map(page -> DynamicTest.dynamicTest(page.toString(), () -> {
            List<String> faults = new ArrayList<>();
            check(parse(page), faults);
            assertThat(faults).isEmpty();
            assertThat(Sources.lines(page)).hasSizeLessThan(MAX_LINES);
        })).toList();
    }

    /** A form posts a parameter of its own name, which a view parameter of that name would take for its value. */
    @Test
    void noFormIsCalledLikeAViewParameter() {
        assertThat(Sources.files(Sources.WEBAPP, ".xhtml")).filteredOn(page ->
            !Collections.disjoint(Sources.find(List.of(page), FORM), Sources.find(List.of(page), VIEW_PARAMETER))).isEmpty();
    }

    /** Which Open Liberty's expression language refuses. */
    @Test
    void noExpressionTakesAWordOfTheJavaLanguageForAName() {
        assertThat(Sources.files(Sources.WEBAPP, ".xhtml").stream().flatMap(page -> EL.matcher(Sources.text(page)).results())
            .flatMap(expression -> Stream.of(QUOTED.matcher(expression.group()).replaceAll("").split("\\W+")))
            .filter(SourceVersion::isKeyword)).isNotEmpty().isSubsetOf("true", "false", "null");
    }

    private static void check(Element element, List<String> faults) {
        String name = element.getLocalName();
        if (name.equals("style") || name.equals("script") && !element.hasAttribute("src") || element.getNodeName().equals("h:form")) {
            faults.add("<" + element.getNodeName() + ">");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            checkAttribute((Attr) element.getAttributes().item(i), faults);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                check(inner, faults);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                checkWords(child.getNodeValue(), faults);
            }
        }
    }

    private static void checkAttribute(Attr attribute, List<String> faults) {
        String name = attribute.getLocalName();
        if (name.equals("style") || name.matches("on[a-z]+") || name.equals("escape") && attribute.getValue().equals("false")) {
            faults.add(attribute.toString());
        }
        if (SPOKEN.contains(name)) {
            checkWords(attribute.getValue(), faults);
        }
    }

    private static void checkWords(String text, List<String> faults) {
        String own = NAME.matcher(EL.matcher(text).replaceAll("")).replaceAll("");
        if (LETTERS.matcher(own).find()) {
            faults.add("Words outside the bundle: " + own.strip());
        }
    }

    private static Element parse(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement();
    }
}
