package app.carnet.demo;

/** Who stands at the desk, and in which branch. */
public record DemoShift(String username, long branch) {
}
