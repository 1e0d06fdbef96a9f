package uk.tallystick.access;

/**
 * Registers whoever signs in for the first time at the organisation's provider. Only the program
 * that can record it has one, and only there people sign in.
 */
public interface Newcomers {

    /**
     * The person's id; of one who has just been registered if nobody was known by this identity.
     *
     * @param username what the provider calls the person, if nobody here has that name yet
     */
    String register(String issuer, String subject, String username, String name);
}
