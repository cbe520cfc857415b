/** Passkeys (WebAuthn, W3C Level 3) without the accounts: challenges, and the check of what an authenticator signed. */
package org.open12315.identity.passkey;
