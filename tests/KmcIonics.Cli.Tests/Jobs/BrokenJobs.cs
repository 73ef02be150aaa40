namespace KmcIonics.Cli.Tests.Jobs;

/// <summary>The toy job broken in one place each, and the beginning of the one error that follows.</summary>
public sealed class BrokenJobs : TheoryData<string, string, string>
{
    public BrokenJobs()
    {
        Keys();
        Texts();
        Numbers();
        Populations();
        Pathways();
        Runs();
        Syntax();
        Traps();
    }

    private void Keys()
    {
        Add("seed: 7", "sead: 7", "2:1: sead: there is no such key. Known are name, seed, lattice, ions, hops, exclusive_sites, interactions, reservoirs, electrostatics, ionic_radii, site_elasticity, conditions, run, analyze, profile, maps, ac. Did you mean \"seed\"?");
        Add("barrier: 0.35", "barier: 0.35, barrier: 0.35", "10:71: hops[0].barier: there is no such key. Known are name, between, max_distance, min_distance, neighbours, min_solid_angle, min_bottleneck, barrier, attempt_frequency, regions, activation_volume, saddle_dipole, species, exchange, environment. Did you mean \"barrier\"?");
        Add("barrier: 0.35", "Barrier_: 0.35", "10:71: hops[0].Barrier_: there is no such key. Known are name, between, max_distance, min_distance, neighbours, min_solid_angle, min_bottleneck, barrier, attempt_frequency, regions, activation_volume, saddle_dipole, species, exchange, environment. Did you mean \"barrier\"?");
        Add("max_distance: 5", "max_distance: 5\n    MaxDistance: 5", "13:5: hops[1].MaxDistance: there is no such key.");
        Add("temperature: [300, 400]", "temperature: [300, 400]\n  presure: 1", "19:3: conditions.presure: there is no such key. Known are temperature, field, schedule, pressure, strain. Did you mean \"pressure\"?");
        Add("seed: 7", "seed: 7\nseed: 8", "3:1: seed: the key is there twice. The first is at toy.yaml:2:1; keep one.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.5, A: 0.25}", "8:45: ions[0].fill.A: the key is there twice.");
        Add("name: toy", "", "2:1: name: the key is missing. It is a name fit for files");
        Add("    barrier: 0.4\n", "", "11:5: hops[1].barrier: the key is missing. It is a number from 0 to 10, in eV (the unit is not written), or a map with the keys gaussian, uniform, exponential, correlation_length: Migration barrier in eV");
        Add("  type: crystal\n", "", "4:3: lattice.type: the key is missing. It is one of crystal, glass, ");
        Add("  sample: {hops_per_ion: 100, frames: 50}\n", "", "20:3: run.sample: the key is missing.");
        Add("  supercell: [4, 5, 6]\n", "", "4:3: lattice.supercell: the key is missing. It is a list of 3 numbers of repeats: Repeats of the unit cell along a, b and c.");
    }

    private void Texts()
    {
        Add("name: toy", "name: a/b", "1:7: name: found the text \"a/b\". Allowed is a name fit for files: up to 100 letters, digits, ., _, + and -");
        Add("name: toy", "name: ..", "1:7: name: found the text \"..\"");
        Add("name: toy", "name: \"toy\\n\"", "1:7: name: found the text \"toy\\u000A\"");
        Add("name: toy", "name: 2024", "1:7: name: found the number 2024, put it in quotation marks if it is meant as text.");
        Add("name: toy", "name: true", "1:7: name: found the truth value true, put it in quotation marks");
        Add("name: toy", "name:", "1:6: name: found nothing. Allowed is a name fit for files");
        Add("name: toy", "name: null", "1:7: name: found nothing.");
        Add("name: toy", "name: [toy]", "1:7: name: found a list of 1 item.");
        Add("type: crystal", "type: cristal", "4:9: lattice.type: found the text \"cristal\". Allowed is one of crystal, glass, ");
        Add("type: crystal", "type: quasicrystal", "4:9: lattice.type: found the text \"quasicrystal\". Allowed is");
        Add("species: Li", "species: Li+", "8:15: ions[0].species: found the text \"Li+\". Allowed is an element symbol, as Li or Na.");
        Add("species: Li", "species: lithium", "8:15: ions[0].species: found the text \"lithium\".");
        Add("[tracer_diffusion]", "[tracer-difusion]", "26:11: analyze[0]: found the text \"tracer-difusion\". Allowed is one of tracer_diffusion, conductivity, current, course, filling, occupation_profile, interface_profile, hop_statistics, maps, ac_conductivity. Did you mean \"tracer_diffusion\"?");
        Add("[tracer_diffusion]", "[conductivity, conductivity]", "26:25: analyze[1]: found the text \"conductivity\" again, it is item 0 already.");
        Add("[tracer_diffusion]", "[]", "26:10: analyze: found an empty list. Allowed is a list of 1 or more observables, each once.");
        Add("[tracer_diffusion]", "conductivity", "26:10: analyze: found the text \"conductivity\". Allowed is a list");
        Add("toy-structure.yaml", "tou-structure.yaml", "5:14: lattice.structure: there is no file \"");
        Add("toy-structure.yaml", "\".\"", "5:14: lattice.structure: \"");
        Add("toy-structure.yaml", "\"toy\\0.yaml\"", "5:14: lattice.structure: ");
        Add("toy-structure.yaml", "../NaCl.cif", "5:14: lattice.structure: there is no file \"");
        Add("toy-structure.yaml", "{file: toy-structure.yaml, mobile: Li}", "5:14: lattice.structure.mobile: the structure file is no CIF");
        Add("toy-structure.yaml", "{file: toy.cif, mobile: li}", "5:38: lattice.structure.mobile: found the text \"li\". Allowed is an element symbol, as Li or Na");
        Add("toy-structure.yaml", "[toy.cif]", "5:14: lattice.structure: found a list of 1 item. Allowed is text");
    }

    private void Numbers()
    {
        Add("seed: 7", "seed: -1", "2:7: seed: found the number -1. Allowed is a whole number from 0 to 18446744073709551615.");
        Add("seed: 7", "seed: 18446744073709551616", "2:7: seed: found the number 18446744073709551616.");
        Add("seed: 7", "seed: 1.5", "2:7: seed: found the number 1.5. Allowed is a whole number");
        Add("seed: 7", "seed: 017", "2:7: seed: found the number 017, a leading zero may mean octal: leave it out.");
        Add("seed: 7", "seed: 0x1F", "2:7: seed: found the number 0x1F, which is not finite and decimal.");
        Add("seed: 7", "seed: 0o17", "2:7: seed: found the number 0o17, which is not finite and decimal.");
        Add("seed: 7", "seed: 1_000", "2:7: seed: found the text \"1_000\". Allowed is a whole number");
        Add("seed: 7", "seed: '7'", "2:7: seed: found the text \"7\", which is text: write the number without quotation marks.");
        Add("seed: 7", "seed: seven", "2:7: seed: found the text \"seven\". Allowed is a whole number");
        Add("barrier: 0.35", "barrier: .nan", "10:80: hops[0].barrier: found the number .nan, which is not finite and decimal. Allowed is a number from 0 to 10, in eV");
        Add("barrier: 0.35", "barrier: NaN", "10:80: hops[0].barrier: found the text \"NaN\". Allowed is a number");
        Add("barrier: 0.35", "barrier: -0.35", "10:80: hops[0].barrier: found the number -0.35. Allowed is a number from 0 to 10");
        Add("barrier: 0.35", "barrier: 350", "10:80: hops[0].barrier: found the number 350. Allowed is a number from 0 to 10");
        Add("barrier: 0.35", "barrier: 0.35 eV", "10:80: hops[0].barrier: found the text \"0.35 eV\". Allowed is a number from 0 to 10, in eV (the unit is not written), or a map with the keys gaussian, uniform, exponential, correlation_length");
        Add("barrier: 0.35", "barrier: 1e-400", "10:80: hops[0].barrier: found the number 1e-400, it is too small to tell from 0.");
        Add("barrier: 0.35", "barrier: [0.35]", "10:80: hops[0].barrier: found a list of 1 item.");
        Add("attempt_frequency: 5e12", "attempt_frequency: .inf", "14:24: hops[1].attempt_frequency: found the number .inf, which is not finite and decimal.");
        Add("attempt_frequency: 5e12", "attempt_frequency: 1e999", "14:24: hops[1].attempt_frequency: found the number 1e999, it is too large.");
        Add("attempt_frequency: 5e12", "attempt_frequency: 5e17", "14:24: hops[1].attempt_frequency: found the number 5e17. Allowed is a number from 1 to 1e16, in Hz");
        Add("[300, 400]", "[300, 0]", "18:22: conditions.temperature[1]: found the number 0. Allowed is a number from 1 to 5000, in K");
        Add("[300, 400]", "-300", "18:16: conditions.temperature: found the number -300.");
        Add("[300, 400]", "[300, 3e2]", "18:22: conditions.temperature[1]: found the number 3e2 again, it is item 0 already.");
        Add("[300, 400]", "[]", "18:16: conditions.temperature: found an empty list. Allowed is a list of 1 to 1000 temperatures, each once.");
        Add("[300, 400]", "{from: 300, to: 400}", "18:16: conditions.temperature: found a map with from, to. Allowed is a number from 1 to 5000");
        Add("[300, 400]", "[300, [400]]", "18:22: conditions.temperature[1]: found a list of 1 item.");
    }

    private void Populations()
    {
        Add("supercell: [4, 5, 6]", "supercell: [4, 5]", "6:14: lattice.supercell: found a list of 2 items. Allowed is a list of 3 numbers of repeats.");
        Add("supercell: [4, 5, 6]", "supercell: [4, 0, 6]", "6:18: lattice.supercell[1]: found the number 0. Allowed is a whole number from 1 to 100000.");
        Add("supercell: [4, 5, 6]", "supercell: [100000, 100000, 100000]", "6:14: lattice.supercell: the supercell has 3,000,000,000,000,000 sites. A replica has at most 2,147,483,647");
        Add("supercell: [4, 5, 6]", "supercell: 4", "6:14: lattice.supercell: found the number 4.");
        Add("charge: 1", "charge: 0", "8:27: ions[0].charge: a charge of 0 carries no current.");
        Add("charge: 1", "charge: +1e1", "8:27: ions[0].charge: found the number +1e1. Allowed is a whole number from -8 to 8.");
        Add("A: 0.5, B: 0.25", "A: 1.5, B: 0.25", "8:40: ions[0].fill.A: found the number 1.5. Allowed is a number from 0 to 1.");
        Add("A: 0.5, B: 0.25", "A: 50%, B: 0.25", "8:40: ions[0].fill.A: found the text \"50%\".");
        Add("A: 0.5, B: 0.25", "A: 0.5, b: 0.25", "8:45: ions[0].fill.b: the structure toy has no sublattice \"b\". It has A, B. Did you mean \"B\"?");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {}", "8:36: ions[0].fill: found an empty map. Allowed is a map from names of sublattices to a number from 0 to 1.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: 0.5", "8:36: ions[0].fill: found the number 0.5. Allowed is occupancy, or a map from names of sublattices");
        Add("fill: {A: 0.5, B: 0.25}", "fill: ocupancy", "8:36: ions[0].fill: found the text \"ocupancy\". Allowed is occupancy, or a map from names of sublattices to a number from 0 to 1. Did you mean \"occupancy\"?");
        Add("fill: {A: 0.5, B: 0.25}", "fill: occupancy", "8:36: ions[0].fill: the lattice has no structure that states occupancies, as a CIF does, and imports no initial state. Give the fraction for each sublattice.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.0, B: 0}", "8:36: ions[0].fill: there are zero ions, so nothing can hop.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.004}", "8:36: ions[0].fill: there are zero ions, so nothing can hop.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 1, B: 1}", "8:36: ions[0].fill: there are zero vacancies: ions fill all 360 sites, so nothing can hop.");
        Add("fill: {A: 0.5, B: 0.25}", "count: {A: 121}", "8:41: ions[0].count.A: 121 ions do not fit on the 120 sites of A in the supercell. Allowed is at most 120.");
        Add("fill: {A: 0.5, B: 0.25}", "count: {A: 0}", "8:37: ions[0].count: there are zero ions");
        Add("fill: {A: 0.5, B: 0.25}", "count: {A: 2.5}", "8:41: ions[0].count.A: found the number 2.5. Allowed is a whole number from 0 to 2147483647.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.5}, count: {B: 3}", "8:46: ions[0]: found fill and count. Give fill, or count.");
        Add(", fill: {A: 0.5, B: 0.25}", "", "8:5: ions[0]: none of these keys is there. Give fill, or count.");
        Add("fill: {A: 0.5, B: 0.25}}\n", "fill: {A: 0.5}}\n  - {species: Na, charge: 1, fill: {A: 0.6}}\n", "9:40: ions[1].fill.A: 132 ions of all species together do not fit on the 120 sites of A in the supercell. Allowed is at most 60.");
        Add("fill: {A: 0.5, B: 0.25}}\n", "fill: {A: 0.5}}\n  - {species: Na, charge: 1, fill: {A: 0.1}}\n  - {species: K, charge: 1, fill: {A: 0.1}}\n  - {species: Ag, charge: 1, fill: {A: 0.1}}\n", "8:3: ions: found a list of 4 items. Allowed is a list of 1 to 3 mobile species.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.5}, site_energy: {C: 0.1}", "8:60: ions[0].site_energy.C: the structure toy has no sublattice \"C\". It has A, B.");
        Add("fill: {A: 0.5, B: 0.25}", "fill: {A: 0.5}, site_energy: {B: 10}", "8:63: ions[0].site_energy.B: found the number 10. Allowed is a number from -5 to 5, in eV");
        Add("fill: {A: 0.5, B: 0.25}}\n", "fill: {A: 0.5}}\n  - {species: Li, charge: 1, fill: {B: 0.5}}\n", "9:15: ions[1].species: the species Li is there already. Give all its sublattices in one item.");
        Add("\n  - {species: Li, charge: 1, fill: {A: 0.5, B: 0.25}}\n", " []\n", "7:7: ions: found an empty list. Allowed is a list of 1 to 3 mobile species.");
    }

    private void Pathways()
    {
        Add("barrier: 0.4\n", "barrier: 0.4\n    species: {Na: {barrier: 0.3}}\n", "14:15: hops[1].species.Na: Na is no mobile species of this job. Under ions there is Li.");
        Add("barrier: 0.4\n", "barrier: 0.4\n    species: {Li: {barrier: -0.3}}\n", "14:29: hops[1].species.Li.barrier: found the number -0.3. Allowed is a number from 0 to 10, in eV");
        Add("barrier: 0.4\n", "barrier: 0.4\n    exchange: [{pair: [Li, Li], barrier: 0.3}]\n", "14:23: hops[1].exchange[0].pair: Li and Li are alike: nothing changes when they change places. Name two species.");
        Add("barrier: 0.4\n", "barrier: 0.4\n    exchange: [{pair: [Li, K], barrier: 0.3}]\n", "14:28: hops[1].exchange[0].pair[1]: K is no mobile species of this job.");
        Add("energy: 0.05}", "energy: 0.05, species: [{pair: [Li, Na], energy: 0.1}]}", "28:97: interactions[0].species[0].pair[1]: Na is no mobile species of this job.");
        Add("[A, A]", "[A, C]", "11:18: hops[1].between[1]: the structure toy has no sublattice \"C\". It has A, B.");
        Add("[A, A]", "[A]", "11:14: hops[1].between: found a list of 1 item. Allowed is a list of 2 names of sublattices.");
        Add("[A, A]", "[A, 1]", "11:18: hops[1].between[1]: found the number 1, put it in quotation marks");
        Add("[A, A]", "[A, \"A.B\"]", "11:18: hops[1].between[1]: found the text \"A.B\". Allowed is a name of up to 64 letters");
        Add("max_distance: 5", "max_distance: 0", "12:19: hops[1].max_distance: found the number 0. Allowed is a number between 0 and 100, in Å");
        Add("    max_distance: 5\n", "", "11:5: hops[1].max_distance: the key is missing. It is a number between 0 and 100, in Å (the unit is not written): Longest distance between the sites in Å. Or give neighbours: voronoi.");
        Add("max_distance: 5\n", "max_distance: 5\n    neighbours: voronoy\n", "13:17: hops[1].neighbours: found the text \"voronoy\". Allowed is one of distance, voronoi. Did you mean \"voronoi\"?");
        Add("max_distance: 5\n", "max_distance: 5\n    min_solid_angle: 0.1\n", "13:22: hops[1].min_solid_angle: the key belongs to neighbours: voronoi. Give that too, or leave this out.");
        Add("max_distance: 5\n", "max_distance: 5\n    min_bottleneck: wide\n", "13:21: hops[1].min_bottleneck: found the text \"wide\". Allowed is a number from 0 to 10, in Å");
        Add("conditions:\n", "ionic_radii: {o: 1.4}\nconditions:\n", "17:15: ionic_radii.o: the key is no element symbol. Allowed is an element symbol, as Li or Na.");
        Add("conditions:\n", "ionic_radii: {O: -1.4}\nconditions:\n", "17:18: ionic_radii.O: found the number -1.4. Allowed is a number from 0 to 5, in Å");
        Add("max_distance: 5", "max_distance: 500", "12:19: hops[1].max_distance: found the number 500.");
        Add("min_distance: 1", "min_distance: 3.1", "10:68: hops[0].min_distance: the shortest hop (3.1 Å) is not below the longest (3.1 Å).");
        Add("  - between: [A, A]\n", "  - between: [A, A]\n    name: main\n", "12:11: hops[1].name: there is another pathway \"main\". Names of pathways differ.");
        Add("name: main", "name: 'm n'", "10:12: hops[0].name: found the text \"m n\".");
        Add("[A, B], max_distance: 0.5", "[A, D], max_distance: 0.5", "16:19: exclusive_sites[0].between[1]: the structure toy has no sublattice \"D\".");
        Add("exclusive_sites:\n  - {between", "exclusive_sites:\n    {between", "16:5: exclusive_sites: found a map with between, max_distance. Allowed is a list of pairs of sublattices.");
    }

    private void Runs()
    {
        Add("replicas: 4", "replicas: 0", "20:13: run.replicas: found the number 0. Allowed is a whole number from 1 to 1000000.");
        Add("replicas: 4", "replicas: 1e7", "20:13: run.replicas: found the number 1e7.");
        Add("frames: 50", "frames: 1", "22:39: run.sample.frames: found the number 1. Allowed is a whole number from 2 to 1000000.");
        Add("{hops_per_ion: 100,", "{hops_per_ion: 0,", "22:26: run.sample.hops_per_ion: found the number 0. Allowed is a number between 0 and 1e9.");
        Add("{hops_per_ion: 100,", "{hops_per_ion: 100, seconds: 1,", "22:31: run.sample: found hops_per_ion and seconds. Give hops_per_ion, or seconds.");
        Add("{hops_per_ion: 100,", "{", "22:11: run.sample: none of these keys is there. Give hops_per_ion, or seconds.");
        Add("{hops_per_ion: 5}", "{hops: 5}", "21:16: run.equilibrate: none of these keys is there.|21:17: run.equilibrate.hops: there is no such key.");
        Add("{hops_per_ion: 5}", "5", "21:16: run.equilibrate: found the number 5. Allowed is a map with the keys hops_per_ion, seconds.");
        Add("frames: 3, replicas", "frames: 52, replicas", "23:24: run.trajectory.frames: found 52, with 50 sample frames after the start. Allowed are 0, 2 to 51, or all.");
        Add("frames: 3, replicas", "frames: 1, replicas", "23:24: run.trajectory.frames: found 1, with 50 sample frames after the start.");
        Add("frames: 3, replicas", "frames: each, replicas", "23:24: run.trajectory.frames: found the text \"each\". Allowed is a whole number from 0 to 1000001, or all.");
        Add("replicas: all}", "replicas: 2}", "23:37: run.trajectory.replicas: found the number 2. Allowed is one of first, all.");
        Add("cell_sites: 64", "cell_sites: 16385", "24:15: run.cell_sites: found the number 16385.");
        Add("to_hops: 20", "to_hops: 101", "25:32: run.fit.to_hops: the fit window reaches to 101 hops per ion, and the sample ends at 100.");
        Add("to_hops: 20", "to_hops: 3", "25:32: run.fit.to_hops: the fit window from 4 to 3 hops per ion is empty.");
        Add("from_hops: 4", "from_hops: 30", "25:33: run.fit.to_hops: the fit window from 30 to 20 hops per ion is empty.");
        Add("frames: 50", "frames: 5", "22:39: run.sample.frames: the frames are 20 hops per ion apart, so that too few lags (1) lie in the fit window from 4 to 20.");
        Add("to_hops: 20", "to_hop: 20", "25:23: run.fit.to_hop: there is no such key. Known are from_hops, to_hops. Did you mean \"to_hops\"?");
    }

    private void Syntax()
    {
        Add("supercell: [4, 5, 6]", "supercell: [4, 5, 6", "6:19: this is not YAML: something that starts here or before does not end.");
        Add("name: toy", "name: 'toy", "1:7: this is not YAML: ");
        Add("seed: 7", "seed: 7: 8", "2:8: this is not YAML: ");
        Add("seed: 7", " seed: 7", "2:6: this is not YAML: ");
        Add("seed: 7", "@seed: 7", "2:1: this is not YAML: ");
        Add("seed: 7", "seed 7", "2:1: this is not YAML: ");
        Add("  replicas: 4", "\treplicas: 4", "20:1: found a tab in the indentation. Indent with spaces.");
    }

    private void Traps()
    {
        Add("seed: 7", "seed: &seed 7", "2:7: found the anchor &seed. Anchors are not used here: write the value alone.");
        Add("seed: 7", "seed: *seed", "2:7: found the alias *seed. Aliases are not used here: write the value itself.");
        Add("seed: 7", "seed: !!int 7", "2:7: found a tag (an exclamation mark before the value).");
        Add("seed: 7", "seed: !!python/object 7", "2:7: found a tag");
        Add("seed: 7", "seed: 7\n<<: {seed: 8}", "3:1: <<: there is no such key.");
        Add("seed: 7", "[seed]: 7", "2:1: found a list of 1 item as a key. A key is a word.");
        Add("seed: 7", "? {a: b}\n: 7", "2:3: found a map with a as a key.");
        Add("seed: 7", "seed: 7\0", "2:8: found the invisible character U+0000. Delete it.");
        Add("seed: 7", "seed: \u20287", "2:7: found the invisible character U+2028. Delete it.");
        Add("seed: 7", "seed: 7\u00A0", "2:7: seed: found the text \"7\u00A0\". Allowed is a whole number");
        Add("analyze: [tracer_diffusion]\n", "---\nname: second\n", "26:1: a second YAML document starts here. A file holds one.");
        Add("seed: 7", $"seed: {new string('[', 100)}{new string(']', 100)}", "2:38: lists and maps are nested more than 32 deep.");
        Add("seed: 7", $"seed: {new string('1', 1000)}", "2:7: seed: found the number 111111111111111111111111111111111111111111111111111111111111…, it has too many digits.");
        Add("seed: 7", "\"se\\ned\": 7", "2:1: se\\u000Aed: there is no such key.");
    }
}
