package app.carnet.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** About half of the integration tests by the time they take, with a server, a database and a browser of their own. */
@Suite
@SelectPackages({"app.carnet.accessibility", "app.carnet.access", "app.carnet.desk", "app.carnet.member", "app.carnet.selfservice", "app.carnet.foundation", "app.carnet.security"})
@IncludeClassNamePatterns(".*IT")
class FirstPlaceSuite {
}
