package org.open12315.identity.flood;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A step of a sign-in by a page other than the form of the password, which counts for itself, counted by {@link Flood}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface CountedSignIn {}
