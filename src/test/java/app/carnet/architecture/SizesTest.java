package app.carnet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Things stay small enough to be read at a glance. */
class SizesTest {

    private static final List<Path> CLASSES = Sources.files(Sources.JAVA, ".java");

    @Test
    void classesStayUnderTwoHundredAndFiftyLines() {
        assertThat(CLASSES).filteredOn(file -> Sources.lines(file).size() >= 250).isEmpty();
    }

    @Test
    void pageBeansStayUnderAHundredLines() {
        assertThat(CLASSES).filteredOn(file -> file.toString().matches(".*[a-z]Page\\.java"))
            .filteredOn(file -> Sources.lines(file).size() > 100).isEmpty();
    }

    @Test
    void everyRoomSaysWhatIsTrueInIt() {
        assertThat(CLASSES.stream().map(Path::getParent).distinct())
            .filteredOn(room -> !Files.exists(room.resolve("package-info.java"))).isEmpty();
    }

    @Test
    void nineOfTenMethodsStayUnderFifteenLinesAndNoneReachesForty() throws IOException {
        Map<String, Long> methods = methodLengths();

        assertThat(methods.entrySet()).filteredOn(method -> method.getValue() >= 40).isEmpty();
        assertThat(methods.values().stream().filter(lines -> lines < 15).count()).isGreaterThan(methods.size() * 9L / 10);
    }

    /** How many lines each method has, from its annotations to its closing brace. */
    private static Map<String, Long> methodLengths() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Long> lengths = new LinkedHashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(CLASSES));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                measure(unit, positions, lengths);
            }
        }
        return lengths;
    }

    private static void measure(CompilationUnitTree unit, SourcePositions positions, Map<String, Long> lengths) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                lengths.put(unit.getSourceFile().getName() + ":" + first + " " + method.getName(), last - first + 1);
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }
}
