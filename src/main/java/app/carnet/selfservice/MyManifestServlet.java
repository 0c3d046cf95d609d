package app.carnet.selfservice;

import app.carnet.foundation.Language;
import app.carnet.settings.CurrentProgramme;
import app.carnet.settings.Programme;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /my.webmanifest}: how the card stands on a phone's home screen, under the place's name. It names nobody. */
@WebServlet("/my.webmanifest")
public class MyManifestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PRODUCT = "Carnet";

    @Inject
    private CurrentProgramme programme;
    @Inject
    private Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(manifest(request.getContextPath()).toString());
    }

    private JsonObject manifest(String path) {
        String name = programme.find().map(Programme::getPlaceName).orElse(PRODUCT);
        return Json.createObjectBuilder().add("name", name).add("short_name", name).add("lang", language.getTag())
            .add("id", path + "/my/").add("start_url", path + "/my/index.xhtml").add("scope", path + "/").add("display", "standalone")
            .add("theme_color", "#0d6857").add("background_color", "#f6f5f1").add("icons", icons(path)).build();
    }

    private static JsonArrayBuilder icons(String path) {
        JsonArrayBuilder icons = Json.createArrayBuilder();
        for (String purpose : new String[] {"any", "maskable"}) {
            for (int size : new int[] {192, 512}) {
                String file = (purpose.equals("any") ? "icon-" : "icon-maskable-") + size + ".png";
                icons.add(Json.createObjectBuilder().add("src", path + "/jakarta.faces.resource/" + file + ".xhtml?ln=images")
                    .add("sizes", size + "x" + size).add("type", "image/png").add("purpose", purpose));
            }
        }
        return icons;
    }
}
