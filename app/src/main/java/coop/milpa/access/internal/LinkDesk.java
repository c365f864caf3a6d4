package coop.milpa.access.internal;

import coop.milpa.access.LinkUser;
import coop.milpa.access.Provider;
import coop.milpa.access.ProviderLink;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.ProviderRefusal;
import coop.milpa.access.SessionToken;
import coop.milpa.access.User;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.platform.TenantScope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Links users to whom providers know, and takes links away. */
@Service
class LinkDesk implements ProviderLinks {

    private static final int SUBJECT_MAX = 255;
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7e]{1," + SUBJECT_MAX + "}");

    private final LinkRegister links;
    private final ProviderDirectory directory;
    private final Others others;
    private final Sessions sessions;
    private final TenantScope tenants;
    private final AccessRecords records;
    private final Clock clock;

    LinkDesk(
            LinkRegister links,
            ProviderDirectory directory,
            Others others,
            Sessions sessions,
            TenantScope tenants,
            AccessRecords records,
            Clock clock) {
        this.links = links;
        this.directory = directory;
        this.others = others;
        this.sessions = sessions;
        this.tenants = tenants;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public List<ProviderLink> of(User user) {
        return tenants.read(user.home(), () -> links.of(user));
    }

    @Override
    public Outcome<ProviderLink> link(LinkUser command) {
        Optional<Provider> provider = directory.find(command.provider());
        if (provider.isEmpty()) {
            String known = directory.all().stream().map(Provider::name).collect(Collectors.joining(", "));
            return Outcome.refused(new ProviderRefusal.UnknownProvider(command.provider(), known));
        }
        if (!SUBJECT.matcher(command.subject()).matches()) {
            return Outcome.refused(new ProviderRefusal.BadSubject(SUBJECT_MAX));
        }
        var link = new ProviderLink(provider.get().issuer(), command.subject(), clock.instant());
        return others.change(command.home(), command.name(), user -> {
            if (!links.add(user, link)) {
                return Outcome.refused(
                        new ProviderRefusal.LinkTaken(provider.get().label()));
            }
            records.record(user, "access.provider-linked", link.issuer());
            return Outcome.done(link);
        });
    }

    @Override
    public Outcome<User> unlink(CooperativeId home, String name, String issuer) {
        return others.changeAny(home, name, user -> {
            if (links.remove(user, issuer)) {
                records.record(user, "access.provider-unlinked", issuer);
            }
            return Outcome.done(user);
        });
    }

    @Override
    public void unlinkOwn(SessionToken token, String issuer, String address) {
        sessions.account(token)
                .map(Account::user)
                .ifPresent(user -> tenants.run(user.home(), () -> {
                    if (links.remove(user, issuer)) {
                        records.recordOwn(user, "access.provider-unlinked", address, issuer);
                    }
                }));
    }
}
