package coop.milpa.access;

import coop.milpa.kernel.Outcome;
import java.util.Optional;

/**
 * The second factor: a code of a phone (RFC 6238), asked for after the password. What weakens or changes it asks for
 * the password again, so that whoever finds an open page cannot put her own phone in another's place.
 */
public interface SecondFactors {

    /** What someone shows who changes something: her session, her password as typed, the other end of the line. */
    record Proof(SessionToken token, String password, String address) {

        /** Says nothing of the password, so that no log has it. */
        @Override
        public String toString() {
            return "Proof from " + address;
        }
    }

    /** How it stands with whoever is signed in. */
    FactorStanding standing(SignedIn who);

    /**
     * The second step of signing in. Wrong codes are slowed down by person and address together.
     *
     * @param half  a session whose password was right
     * @param code  of the phone, or a recovery code; blanks and hyphens do not matter
     * @return what the browser is to keep instead; or the first refusal that applies
     */
    Outcome<SessionToken> pass(SessionToken half, String code, String address);

    /** Begins to set up a phone in place of one begun before; one in use stays so until the new one is confirmed. */
    Outcome<Enrolment> begin(Proof proof);

    /** What was begun and not confirmed yet. */
    Optional<Enrolment> begun(SessionToken token);

    /**
     * Confirms by a first code that the phone reckons right: from now on codes are asked for. Other sessions end.
     *
     * @return new recovery codes, told here and nowhere else; or the first refusal that applies
     */
    Outcome<RecoveryCodes> confirm(SessionToken token, String code, String address);

    /** Makes new recovery codes; the old ones are worth nothing. */
    Outcome<RecoveryCodes> renewRecovery(Proof proof);

    /** Asks for no more codes, if no role of hers does. */
    Outcome<Boolean> turnOff(Proof proof);
}
