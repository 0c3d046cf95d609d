package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where one constant of an enum is shown to people, all of them can be. */
class EnumTextsTest {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.Messages", Locale.ENGLISH);

    @Test
    void everyConstantHasItsTextIfOneHas() {
        List<String> missing = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.carnet")
            .stream().map(JavaClass::reflect).filter(Class::isEnum).map(EnumTextsTest::keys)
            .filter(keys -> keys.stream().anyMatch(TEXTS::containsKey))
            .flatMap(List::stream).filter(key -> !TEXTS.containsKey(key)).toList();

        assertThat(missing).isEmpty();
    }

    private static List<String> keys(Class<?> type) {
        return Stream.of(type.getEnumConstants())
            .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name()).toList();
    }
}
