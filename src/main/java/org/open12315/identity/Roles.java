package org.open12315.identity;

/** The roles, as they stand in the database and in {@code @RolesAllowed}. */
public final class Roles {

    /** Files and follows own submissions (消费者、举报人). */
    public static final String CONSUMER = "consumer";

    /** Handles the cases of one authority (承办人). */
    public static final String OFFICER = "officer";

    /** Reads the cases of an authority and of those below it, and urges (督办人). */
    public static final String SUPERVISOR = "supervisor";

    /** Runs the platform and manages accounts; sees no case content. */
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
