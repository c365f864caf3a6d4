package coop.milpa.demo.internal;

import java.util.List;

/** Names as people of a region bear them: one or two given names, father's and mother's surname. */
enum Folk {
    KICHE("Tzoc Ajú Xicará Batz Tzunún Chaclán Pretzantzín Sapón Yax Ixcoy Tax Puac Hernández García Vicente Ajpop"),
    KAQCHIKEL("Cumes Xicay Tuyuc Sirin Cotzajay Ajquejay Simón Bal Xoyón Chonay Otzoy Sacalxot Pérez Gómez Icú Perén"),
    QEQCHI("Caal Choc Coc Tiul Xol Pop Cucul Ical Maquín Ché Tzí Bol Quib Sacul Chub López Ramírez Ac"),
    LADINO("López Pérez García Ramírez Díaz Vásquez Súchite Amador Guerra Martínez Interiano Roque Méndez Lemus Vidal"),
    ANDEAN("Mamani Quispe Condori Huanca Apaza Ccama Choque Yana Ticona Calsín Flores Chambi Larico Vilca Ñaupa Turpo"),
    AMAZONIAN("Shingari Quinchoker Camacho Pérez Rojas Ñaco Chumpate Samaniego Huamán Inga Poma Meza Cárdenas"),
    COASTAL("Huamanchumo Ucañán Azabache Piminchumo Venegas Chilmaza Díaz Arroyo Leyton Segura Vilca Rodríguez");

    private static final List<String> WOMEN = words("María Juana Josefa Catarina Rosa Ana Dominga Micaela Petrona"
            + " Lucía Elena Manuela Tomasa Marta Irma Yolanda Sofía Inés Ixchel Nayeli");
    private static final List<String> MEN = words("Juan Pedro Mateo Diego Miguel José Tomás Domingo Andrés Sebastián"
            + " Manuel Francisco Santiago Marcos Víctor Óscar Rubén Julián Balam Germán");
    private static final List<String> GROUPS = List.of(
            "Comité de Agua", "Asociación de Tejedoras", "Grupo de Ahorro", "Asociación de Regantes", "Comité Escolar");
    private static final List<String> GROUP_NAMES = List.of(
            "La Esperanza", "El Progreso", "Nueva Luz", "Flor del Campo", "Buena Vista", "El Manantial", "Las Flores");

    private final String surnames;

    Folk(String surnames) {
        this.surnames = surnames;
    }

    String nameOf(boolean woman, Dice dice) {
        List<String> given = woman ? WOMEN : MEN;
        List<String> family = words(surnames);
        String second = dice.permille(550) ? " " + dice.oneOf(given) : "";
        return dice.oneOf(given) + second + " " + dice.oneOf(family) + " " + dice.oneOf(family);
    }

    String nameOfGroup(Dice dice) {
        return dice.oneOf(GROUPS) + " " + dice.oneOf(GROUP_NAMES);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
