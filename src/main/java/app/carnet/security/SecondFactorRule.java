package app.carnet.security;

/** What the programme says about second factors; a room above keeps it. */
public interface SecondFactorRule {

    boolean isRequiredOfStaff();
}
