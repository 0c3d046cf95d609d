package app.carnet.tier;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import app.carnet.benefit.Campaigns;
import app.carnet.settings.Programmes;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is kept by the number of the rules is never read while they are being changed. */
@AnalyzeClasses(packages = "app.carnet", importOptions = ImportOption.DoNotIncludeTests.class)
class KeptLadderTest {

    private static final DescribedPredicate<JavaClass> CHANGES_RULES = DescribedPredicate.describe("change the rules", type ->
        type.getMethodCallsFromSelf().stream().anyMatch(call ->
            call.getTargetOwner().isEquivalentTo(Programmes.class) && "rulesChanged".equals(call.getName())));

    @ArchTest
    static final ArchRule whoChangesTheRulesAsksForNoLadder = noClasses().that(CHANGES_RULES)
        .should().callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(Tiers.class))).and(target(nameMatching("ladder|position|list"))));

    @ArchTest
    static final ArchRule whoChangesTheRulesAsksForNoCampaignsThatRun = noClasses().that(CHANGES_RULES)
        .should().callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(Campaigns.class))).and(target(nameMatching("runningFor"))));
}
