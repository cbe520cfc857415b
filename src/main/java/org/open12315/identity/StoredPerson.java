package org.open12315.identity;

import org.open12315.identity.person.MobileNumber;
import org.open12315.identity.person.RealName;

/**
 * Who stands behind an account.
 *
 * @param mobile null if the account has none
 * @param realName null if it was never given
 * @param verification whether somebody outside confirmed it
 * @param emailConfirmed whether a code by mail proved the e-mail address of the name
 */
record StoredPerson(MobileNumber mobile, RealName realName, Verification verification, boolean emailConfirmed) {

    /** Nothing of it may stand in a log. */
    @Override
    public String toString() {
        return "StoredPerson[" + verification.state() + ']';
    }
}
