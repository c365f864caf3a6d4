package coop.milpa.access.internal;

import com.nimbusds.jose.proc.BadJOSEException;
import coop.milpa.access.AccessRefusal;
import coop.milpa.access.Arrival;
import coop.milpa.access.Departure;
import coop.milpa.access.Farewell;
import coop.milpa.access.Provider;
import coop.milpa.access.ProviderAnswer;
import coop.milpa.access.ProviderRefusal;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.access.SecondFactors.Proof;
import coop.milpa.access.SessionToken;
import coop.milpa.access.internal.Sessions.CameBy;
import coop.milpa.access.internal.Visit.Purpose;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends people to providers and takes them back. Providers are asked outside any transaction: it takes long. */
@Service
class ProviderDesk implements ProviderSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderDesk.class);
    private static final int TYPED_MAX = 200;

    private final Slowdown slowdown = new Slowdown();
    private final ProviderDirectory directory;
    private final VisitSeals seals;
    private final TokenSeals words;
    private final ProviderPeople people;
    private final Sessions sessions;
    private final Proofs proofs;
    private final Clock clock;

    ProviderDesk(
            ProviderDirectory directory,
            VisitSeals seals,
            TokenSeals words,
            ProviderPeople people,
            Sessions sessions,
            Proofs proofs,
            Clock clock) {
        this.directory = directory;
        this.seals = seals;
        this.words = words;
        this.people = people;
        this.sessions = sessions;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    public List<Provider> providers() {
        return directory.all();
    }

    @Override
    public Optional<Provider> provider(String name) {
        return directory.find(name);
    }

    @Override
    public Outcome<Departure> depart(Provider provider, String name, String next) {
        if (name.isBlank() || name.length() > TYPED_MAX) {
            return Outcome.refused(new ProviderRefusal.NameNeeded());
        }
        return depart(provider, Purpose.SIGN_IN, name, next);
    }

    @Override
    public Outcome<Departure> departToLink(Provider provider, Proof proof) {
        Optional<Account> account = sessions.settled(proof.token());
        Optional<AccessRefusal> wrong = account.map(known -> proofs.wrong(known, proof.password(), proof.address()))
                .orElseGet(() -> Optional.of(new AccessRefusal.WrongPassword()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        String user = account.orElseThrow().user().id().toString();
        return depart(provider, Purpose.LINK, user, "");
    }

    private Outcome<Departure> depart(Provider provider, Purpose purpose, String who, String next) {
        Visit visit = Visit.next(provider.name(), clock.instant(), purpose, who, next);
        try {
            var address = directory.client(provider).authorization(visit);
            return Outcome.done(new Departure(provider, address, seals.seal(visit)));
        } catch (IOException e) {
            return unreachable(provider, e);
        }
    }

    @Override
    public Outcome<Arrival> arrive(ProviderAnswer answer, Optional<SessionToken> session, String address) {
        Optional<Visit> visit = answer.kept()
                .flatMap(seals::open)
                .filter(kept -> kept.provider().equals(answer.provider()) && kept.hasState(answer.state()));
        Optional<Provider> provider = directory.find(answer.provider());
        if (visit.isEmpty() || provider.isEmpty()) {
            return Outcome.refused(new ProviderRefusal.VisitLost());
        }
        if (answer.code().isEmpty()) {
            return Outcome.refused(new ProviderRefusal.Declined(provider.get().label()));
        }
        Duration left = slowdown.attempt(visit.get().who(), address, clock.instant());
        if (!left.isZero()) {
            return Outcome.refused(AccessRefusal.TooFast.after(left));
        }
        return switch (identity(provider.get(), visit.get(), answer)) {
            case Outcome.Refused<Identity>(Refusal why) -> Outcome.refused(why);
            case Outcome.Done<Identity>(Identity who) -> {
                Outcome<Arrival> arrival = arrive(provider.get(), visit.get(), who, session, address);
                if (arrival instanceof Outcome.Done<Arrival>) {
                    slowdown.succeeded(visit.get().who(), address);
                }
                yield arrival;
            }
        };
    }

    private Outcome<Arrival> arrive(
            Provider provider, Visit visit, Identity who, Optional<SessionToken> session, String address) {
        return switch (visit.purpose()) {
            case SIGN_IN -> people.signIn(provider, visit, who, address);
            case LINK ->
                session.flatMap(sessions::settled)
                        .filter(account -> account.user().id().toString().equals(visit.who()))
                        .map(account -> people.link(provider, account.user(), who, address))
                        .orElseGet(() -> Outcome.refused(new ProviderRefusal.VisitLost()));
        };
    }

    @Override
    public Optional<Farewell> signOut(SessionToken token) {
        return sessions.end(token)
                .flatMap(by -> directory.find(by.provider()).flatMap(provider -> farewell(provider, by)));
    }

    /** Whoever leaves is out here in any case. */
    private Optional<Farewell> farewell(Provider provider, CameBy by) {
        try {
            return directory
                    .client(provider)
                    .farewell(by.word().flatMap(words::open))
                    .map(address -> new Farewell(provider, address));
        } catch (IOException e) {
            LOG.warn("Nobody signs out of provider {}: {}", provider.name(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Who the provider says it is, if that is to be believed. */
    private Outcome<Identity> identity(Provider provider, Visit visit, ProviderAnswer answer) {
        ProviderClient client = directory.client(provider);
        try {
            if (!client.mayBe(answer.issuer())) {
                return notBelieved(provider, "Sent by another: " + answer.issuer());
            }
            Identity who = client.identity(visit, answer.code().orElseThrow());
            boolean anew = who.askedAt()
                    .filter(asked -> !asked.isBefore(visit.begun().minus(IdTokens.SKEW)))
                    .isPresent();
            return anew || !directory.settings(provider).askAnew()
                    ? Outcome.done(who.keeping(who.word().flatMap(words::seal)))
                    : notBelieved(provider, "Asked nobody anew: auth_time is " + who.askedAt());
        } catch (IOException e) {
            return unreachable(provider, e);
        } catch (BadJOSEException e) {
            return notBelieved(provider, String.valueOf(e.getMessage()));
        }
    }

    private static <T> Outcome<T> unreachable(Provider provider, IOException e) {
        LOG.warn("Provider {} did not answer as it should: {}", provider.name(), e.getMessage());
        return Outcome.refused(new ProviderRefusal.Unreachable(provider.label()));
    }

    private static <T> Outcome<T> notBelieved(Provider provider, String why) {
        LOG.warn("Provider {} is not believed: {}", provider.name(), why);
        return Outcome.refused(new ProviderRefusal.NotBelieved(provider.label()));
    }
}
