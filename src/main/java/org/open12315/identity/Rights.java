package org.open12315.identity;

/** The names of {@link Right}, for {@code @PermissionsAllowed} and for templates. Who has which: {@link Permissions}. */
public final class Rights {

    public static final String FILE = "file";
    public static final String FOLLOW = "follow";
    public static final String APPEAL = "appeal";
    public static final String OWN_ACCOUNT = "own-account";
    public static final String READ = "read";
    public static final String SEE_PERSON = "see-person";
    public static final String SUSPEND_SENDER = "suspend-sender";
    public static final String DECIDE_APPEAL = "decide-appeal";
    public static final String HANDLE = "handle";
    public static final String ASSIGN = "assign";
    public static final String APPROVE = "approve";
    public static final String FIGURES = "figures";
    public static final String READ_ACCESS_LOG = "read-access-log";
    public static final String MANAGE_ACCOUNTS = "manage-accounts";
    public static final String READ_AUDIT = "read-audit";
    public static final String RUN_PLATFORM = "run-platform";

    private Rights() {}
}
