package coop.milpa.access.web;

import coop.milpa.access.ProviderSignIns;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form by which people come in, whichever way */
@Component
class SignInForm {

    private final ProviderSignIns providers;

    SignInForm(ProviderSignIns providers) {
        this.providers = providers;
    }

    String show(String name, String next, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("providers", providers.providers());
        return "access/sign-in";
    }
}
