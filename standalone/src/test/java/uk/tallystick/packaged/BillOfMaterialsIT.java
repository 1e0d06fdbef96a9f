package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** Every packaged program says what it is made of. */
class BillOfMaterialsIT {

    static final List<Path> PROGRAMS =
            List.of(Program.STANDALONE, Program.COMMAND_SIDE, Program.QUERY_SIDE);

    @ParameterizedTest
    @FieldSource("PROGRAMS")
    void its_bill_names_what_is_in_it_with_versions_and_licences(Path program) throws Exception {
        try (var jar = new JarFile(program.toFile())) {
            var entry = jar.getJarEntry("META-INF/sbom/application.cdx.json");
            assumeFalse(
                    entry == null && Boolean.getBoolean("built.offline"),
                    "the bill is made by builds that are online only");
            assertThat(entry).as("the bill of materials in %s", program).isNotNull();
            assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location"))
                    .isEqualTo(entry.getName());
            try (var content = jar.getInputStream(entry)) {
                var bill = new JsonMapper().readTree(content);
                assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
                var components = bill.path("components").valueStream().toList();
                assertThat(components.stream().map(each -> each.path("name").asString()))
                        .contains("spring-boot", "axon-messaging", "postgresql", "shared-events")
                        .doesNotContain("junit-jupiter", "playwright");
                assertThat(components)
                        .allSatisfy(
                                each -> assertThat(each.path("version").asString()).isNotBlank())
                        .filteredOn(each -> each.path("name").asString().equals("spring-boot"))
                        .allSatisfy(each -> assertThat(each.path("licenses")).isNotEmpty());
            }
        }
    }
}
