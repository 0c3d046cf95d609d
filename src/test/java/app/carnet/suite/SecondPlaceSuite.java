package app.carnet.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All integration tests that {@link FirstPlaceSuite} leaves. */
@Suite
@SelectPackages("app.carnet")
@ExcludePackages({"app.carnet.accessibility", "app.carnet.access", "app.carnet.desk", "app.carnet.member", "app.carnet.selfservice", "app.carnet.foundation", "app.carnet.security"})
@IncludeClassNamePatterns(".*IT")
class SecondPlaceSuite {
}
