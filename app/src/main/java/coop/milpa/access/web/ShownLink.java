package coop.milpa.access.web;

import coop.milpa.access.Provider;
import coop.milpa.access.ProviderLink;
import java.util.List;

/**
 * A link as a page shows it.
 *
 * @param label  the provider's; its issuer where this installation does not know it any more
 */
record ShownLink(String label, String issuer, String subject) {

    static List<ShownLink> of(List<ProviderLink> links, List<Provider> providers) {
        return links.stream().map(link -> of(link, providers)).toList();
    }

    private static ShownLink of(ProviderLink link, List<Provider> providers) {
        String label = providers.stream()
                .filter(provider -> provider.issuer().equals(link.issuer()))
                .map(Provider::label)
                .findFirst()
                .orElse(link.issuer());
        return new ShownLink(label, link.issuer(), link.subject());
    }
}
