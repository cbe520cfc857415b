package org.open12315.identity;

import java.util.Set;

/** The roles, as they stand in the database and in the claims of a sign-in. What each may do: {@link Permissions}. */
public final class Roles {

    /** Files and follows own submissions (消费者、举报人). */
    public static final String CONSUMER = "consumer";

    /** A consumer whose account is suspended: nobody has this role in the database, only in a session. */
    public static final String SUSPENDED = "suspended-consumer";

    /** Handles the cases of one authority (承办人). */
    public static final String OFFICER = "officer";

    /** Reads the cases of an authority and of those below it, and urges (督办人). */
    public static final String SUPERVISOR = "supervisor";

    /** Reads the figures of an authority and of those below it, and no case (分析人员). */
    public static final String ANALYST = "analyst";

    /** Manages the accounts of an authority and of those below it; sees no case content (单位管理员). */
    public static final String ADMINISTRATOR = "administrator";

    /** Answers disputes for an ODR enterprise (企业经办人). */
    public static final String ENTERPRISE_HANDLER = "enterprise-handler";

    /** Approves what an ODR enterprise offers (企业负责人). */
    public static final String ENTERPRISE_MANAGER = "enterprise-manager";

    /** Reads for a consumer association, the after-sales of a platform or a partner abroad (社会组织查阅人). */
    public static final String ORGANISATION_READER = "organisation-reader";

    /** Mediates for such an organisation (社会组织调解员). */
    public static final String ORGANISATION_MEDIATOR = "organisation-mediator";

    /** A program of such an organisation that files for consumers and follows what it filed (合作方系统). */
    public static final String ORGANISATION_PARTNER = "organisation-partner";

    /** Runs the platform and appoints the administrators of authorities; sees no case content (系统管理员). */
    public static final String SYSTEM_ADMINISTRATOR = "system-administrator";

    private static final Set<String> OF_AUTHORITY = Set.of(OFFICER, SUPERVISOR, ANALYST, ADMINISTRATOR);
    private static final Set<String> OF_ORGANISATION = Set.of(
            ENTERPRISE_HANDLER, ENTERPRISE_MANAGER, ORGANISATION_READER, ORGANISATION_MEDIATOR, ORGANISATION_PARTNER);

    private Roles() {}

    /** Whether somebody with this role files in person, or did before the account was suspended. */
    public static boolean ofConsumer(String role) {
        return role.equals(CONSUMER) || role.equals(SUSPENDED);
    }

    /** Whether somebody with this role belongs to an authority. */
    public static boolean ofAuthority(String role) {
        return OF_AUTHORITY.contains(role);
    }

    /** Whether somebody with this role belongs to an ODR enterprise or another organisation. */
    public static boolean ofOrganisation(String role) {
        return OF_ORGANISATION.contains(role);
    }
}
