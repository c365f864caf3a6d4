package coop.milpa.api.web;

import coop.milpa.web.Needs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the API is, for whoever writes the other system: a page, and the document that tools read. */
@Controller
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Needs(Needs.NOTHING)
class ApiPage {

    static final String ADDRESS = "/api";

    private final ApiDocument document;

    ApiPage(ApiDocument document) {
        this.document = document;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        model.addAttribute("operations", document.operations());
        return "api/page";
    }

    @GetMapping(path = ADDRESS + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String json() {
        return document.json();
    }

    @GetMapping(path = ADDRESS + "/openapi.yaml", produces = "application/yaml;charset=UTF-8")
    @ResponseBody
    String yaml() {
        return document.yaml();
    }
}
