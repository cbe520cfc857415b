package org.open12315.identity;

import java.util.Locale;

/** What can be done on the platform. Who may do it to what: {@link Permissions}. */
public enum Right {
    /** File a submission, supplement it and withdraw it. */
    FILE,
    /** See the own submissions and what became of them. */
    FOLLOW,
    /** Object to the suspension of the own account. */
    APPEAL,
    /** See and change the own account. */
    OWN_ACCOUNT,
    /** Find a case in a list and read it, the person masked. */
    READ,
    /** See who the person of a case is; recorded. */
    SEE_PERSON,
    /** Suspend the account of whoever sent a case, because false data is suspected. */
    SUSPEND_SENDER,
    /** Decide about the appeal against that: never about what one did oneself. */
    DECIDE_APPEAL,
    /** Accept, refuse, return, mediate, decide, close. */
    HANDLE,
    /** Give a case to another authority from the clearing desk. */
    ASSIGN,
    /** Approve an extension. */
    APPROVE,
    /** See how many cases lie where, and none of them. */
    FIGURES,
    /** See who looked at persons, when and why. */
    READ_ACCESS_LOG,
    /** Invite people of an authority, change their role, suspend them. */
    MANAGE_ACCOUNTS,
    /** See what was done to accounts, by whom and when. */
    READ_AUDIT,
    /** Dead letters, retention: what keeps the platform going. */
    RUN_PLATFORM;

    /** Its name in {@link Rights} and in an identity: {@code read-access-log}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
