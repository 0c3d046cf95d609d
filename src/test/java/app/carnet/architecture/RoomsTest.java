package app.carnet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;

/** The rooms of the house: one flat package each, and imports run one way, from the higher to the lower. */
@AnalyzeClasses(packages = "app.carnet", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String HOUSE = "app.carnet.";

    /** Which floor each room is on; rooms on the same floor do not know each other. */
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
        entry("foundation", 0), entry("audit", 1), entry("security", 2), entry("settings", 3), entry("mail", 4), entry("member", 5),
        entry("card", 6), entry("product", 6), entry("points", 7), entry("tier", 8), entry("benefit", 9), entry("activity", 9),
        entry("purchase", 10), entry("privacy", 11), entry("registration", 12), entry("desk", 12), entry("selfservice", 12), entry("demo", 13));

    @ArchTest
    static final ArchRule everyClassIsInARoom = classes().should(new ArchCondition<>("be in a room") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            events.add(new SimpleConditionEvent(item, FLOOR.containsKey(roomOf(item)), item.getName() + " is in no room"));
        }
    });

    @ArchTest
    static final ArchRule importsRunFromTheHigherRoomToTheLower = classes().should(new ArchCondition<>("use lower rooms only") {
        @Override
        public void check(JavaClass item, ConditionEvents events) {
            item.getDirectDependenciesFromSelf().stream().filter(RoomsTest::goesUp).forEach(dependency ->
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule nothingIsTiedToOneServer = noClasses().should()
        .dependOnClassesThat(resideInAPackage("org.jboss..").or(resideInAPackage("org.wildfly.."))
            .or(resideInAPackage("fish.payara..")).or(resideInAPackage("org.glassfish.."))
            .or(resideInAPackage("org.eclipse.persistence..")).or(resideInAPackage("org.mariadb..")));

    private static boolean goesUp(Dependency dependency) {
        String from = roomOf(dependency.getOriginClass());
        String to = roomOf(dependency.getTargetClass());
        return FLOOR.containsKey(to) && !from.equals(to) && FLOOR.get(to) >= FLOOR.getOrDefault(from, 0);
    }

    private static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : "";
    }
}
