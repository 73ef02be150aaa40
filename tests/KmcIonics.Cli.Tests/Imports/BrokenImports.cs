namespace KmcIonics.Cli.Tests.Imports;

/// <summary>Broken imports: the sound files of <see cref="ImportJob"/> with one text replaced, and what must be said.</summary>
internal sealed class BrokenImports : TheoryData<string, string, string, string>
{
    public BrokenImports()
    {
        Sites();
        Edges();
        SiteList();
        Events();
    }

    // File, what is replaced (the whole file where empty), by what, a piece of the expected error.
    private void Sites()
    {
        Add("sites.csv", "", "", "sites.csv:1:1: the table is empty. Its first line names the columns: id, x, y, z, type, region (optional)");
        Add("sites.csv", "", "id,x,y,z,type\n", "sites.csv:1:1: there are no sites");
        Add("sites.csv", "id,x,y", "id,x,Y", "sites.csv:1:6: there is no column \"Y\". Known are id, x, y,");
        Add("sites.csv", "energy", "enegry", "there is no column \"enegry\". Known are id, x, y, z, type, region (optional), energy (optional), grain (optional), interface_distance (optional). Did you mean \"energy\"?");
        Add("sites.csv", "id,x,y,z,type,region,energy", "id;x;y;z;type", "there is no column \"id;x;y;z;type\", and cells are separated by commas");
        Add("sites.csv", "type,region", "x,region", "the column x is there twice");
        Add("sites.csv", "id,x,y,z,type,region,energy", "id,x,y,z,grain,region,energy", "sites.csv:1:1: the column type is missing");
        Add("sites.csv", "\n3,0,0,0.75,B", "\n3,0,0,0.75", "sites.csv:5:1: the row has 6 cells, and the header 7");
        Add("sites.csv", "\n3,0,0,", "\n3,0,0,nan", "sites.csv:5:7: found \"nan0.75\". Allowed is a number");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,NaN", "sites.csv:5:7: found \"NaN\". Allowed is a number");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,1e999", "found \"1e999\"");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,", "sites.csv:5:7: the cell is empty");
        Add("sites.csv", "\n3,0,0,", "\n3.5,0,0,", "sites.csv:5:1: found \"3.5\". Allowed is a whole number that no other site has");
        Add("sites.csv", "\n3,0,0,", "\n99999999999999999999,0,0,", "found \"99999999999999999999\"");
        Add("sites.csv", "\n3,0,0,", "\n2,0,0,", "sites.csv:5:1: there is a site 2 already, in line 4");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,0.5", "site 3 is at the place of site 2");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,1.5", "site 3 is at the place of site 2");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,7.5", "sites.csv:5:1: site 3 lies at 0, 0, 7.5 of the box vectors, outside the box. Check box or cell, which are in Å");
        Add("sites.csv", "\n3,0,0,0.75", "\n3,0,0,1.75", "the sites span 1.75 boxes along c");
        Add("sites.csv", "\n3,0,0,0.75,B", "\n3,0,0,0.75,B b", "\"B b\" is no name of a site type");
        Add("sites.csv", "\n3,0,0,0.75,B", "\n3,0,0,0.75,", "\"\" is no name of a site type");
        Add("sites.csv", ",bulk,26", ",bulk,26000", "found \"26000\". Allowed is an energy of at most 10 eV, or nothing");
        Add("sites.csv", "\n3,", "\n\"3,", "sites.csv:5:1: found a quotation mark that has no partner in its cell");
        Add("sites.csv", "\n3,", "\n3\0,", "found \"3\\u0000\"");
        Add("import.yaml", "  energy_unit: meV\n", "", "the table has energies of sites, and the job does not state their unit");
        Add("import.yaml", "energy_unit: meV", "energy_unit: kT", "lattice.energy_unit: the unit kT needs a temperature");
        Add("import.yaml", "energy_unit: meV", "energy_unit: mev", "Did you mean \"meV\"?");
        Add("import.yaml", "energy_unit: meV", "energy_unit: meV\n  energy_temperature: 300", "a temperature is given, and energy_unit is not kT");
        Add("import.yaml", "format: csv", "format: cvs", "Did you mean \"csv\"?");
        Add("import.yaml", "  format: csv\n", "", "lattice.format: the key is missing");
        Add("import.yaml", "sites: sites.csv", "sites: site.csv", "lattice.sites: there is no file");
        Add("import.yaml", "coordinates: fractional", "coordinates: fractional\n  periodic: [a, b]\n  types: [A, C]", "there is no site type \"B\". The job lists A, C");
        Add("import.yaml", "box: [10, 10, 10]", "cell: {lengths: [10, 10, 10], angles: [90, 90, 90]}\n  box: [10, 10, 10]", "found box and cell");
        Add("import.yaml", "fill: {A: 0.5, B: 0.5}", "fill: {C: 0.5}", "the import sites has no sublattice \"C\"");
        Add("import.yaml", "fill: {A: 0.5, B: 0.5}", "count: {A: 33}", "33 ions do not fit on the 32 sites of A");
        Add("import.yaml", "fill: {A: 0.5, B: 0.5}", "fill: occupancy", "the lattice has no structure that states occupancies, as a CIF does, and imports no initial state");
    }

    private void Edges()
    {
        Add("edges.csv", "", "", "edges.csv:1:1: the table is empty");
        Add("edges.csv", "", "from,to\n", "edges.csv:1:1: there are no edges");
        Add("edges.csv", "\n0,16,", "\n0,0,", "edges.csv:2:1: the edge leads from site 0 to itself");
        Add("edges.csv", "\n0,16,", "\n0,160,", "edges.csv:2:3: there is no site 160. The sites are numbered from 0 to 63");
        Add("edges.csv", "\n0,4,,", "\n0,16,,", "edges.csv:3:1: the edge from site 0 to site 16 is in line 2 already. Delete one");
        Add("edges.csv", "\n0,4,,", "\n16,0,99,", "the barrier is 0.099000 eV, and not given for the other direction in line 2");
        Add("edges.csv", "\n0,4,,near", "\n16,0,,", "the pathway differs from that of the other direction in line 2");
        Add("edges.csv", "\n0,4,,", "\n0,42,,", "edges.csv:3:1: no image of site 42 is nearer to site 0 than 5.000 Å");
        Add("edges.csv", "\n0,1,250", "\n0,1,x", "found \"x\". Allowed is a barrier of at most 10 eV, or nothing for that of the pathway");
        Add("edges.csv", "\n0,1,250", "\n0,1,25000", "found \"25000\"");
        Add("edges.csv", "barrier", "image_a", "the table has 1 of the columns image_a, image_b and image_c");
        Add("edges.csv", "", "from,to,image_a,image_b,image_c\n0,16,2,0,0\n", "the image 2 0 0 of site 16 is not in a supercell next to that of site 0");
        Add("edges.csv", "", "from,to,image_a,image_b,image_c\n0,16,1,,0\n", "the cell is empty. Allowed is a whole number of supercells");
        Add("edges.csv", "", "from,to,image_a,image_b,image_c\n0,16,0,0,0\n16,0,1,0,0\n", "the sites 0 and 16 are joined in line 2 already, over another image");
        Add("import.yaml", "energy_unit: meV", "energy_unit: meV\n  periodic: [a, b]", "no image of site 0 is nearer to site 3");
        Add("edges.csv", ",near\n", ",near it\n", "\"near it\" is no name of a pathway");
    }

    private void SiteList()
    {
        Add("sites.dat", "", "", "sites.dat:1:1: the file does not start with the number of sites and an empty line");
        Add("sites.dat", "64\n", "sixty\n", "the file does not start with the number of sites");
        Add("sites.dat", "64\n", "65\n", "sites.dat:1:1: the first line says 65 sites, and 64 follow");
        Add("sites.dat", "label: A\n", "", "label is missing in this block");
        Add("sites.dat", "label: A\n", "label A\n", "there is no colon in this line");
        Add("sites.dat", "label: A\n", "labl: A\n", "there is no key \"labl\". Known are site, centre, neighbours, label, energy. Did you mean \"label\"?");
        Add("sites.dat", "label: A\n", "label: A\nlabel: A\n", "the key label is there twice in a block");
        Add("sites.dat", "centre: 0 0 0\n", "centre: 0 0\n", "found \"0 0\". Allowed are three numbers x y z");
        Add("sites.dat", "centre: 0 0 0\n", "centre: 0 0 inf\n", "found \"0 0 inf\"");
        Add("sites.dat", "energy: 1\n", "energy: one\n", "found \"one\". Allowed is an energy of at most 10 eV");
        Add("sites.dat", "neighbours: -16 ", "neighbours: ", "sites.dat:101:1: site -32 is a neighbour of site -16, but not the other way round. Ions hop both ways: add -16 to the neighbours of site -32");
        Add("sites.dat", "neighbours: -16 ", "neighbours: -32 ", "the edge leads from site -32 to itself");
        Add("sites.dat", "neighbours: -16 ", "neighbours: 99 ", "there is no site 99. The sites are numbered from -32 to 31");
        Add("sites.dat", "neighbours: -16 ", "neighbours: -16 x ", "found \"x\". Neighbours are numbers of sites");
        Add("sites.dat", "neighbours: -16 ", "neighbours: -16 -16 ", "the edge from site -32 to site -16 is in line");
        Add("list.yaml", "length_unit: nm", "length_unit: angstrom", "sites.dat:1:1: the sites fill 0.075, 0.075, 0.075 of the box along a, b and c. Check box or cell, which are in Å, and length_unit in the job");
        Add("list.yaml", "[10, 10, 10]", "[5, 5, 5]", "the sites span 1.5 boxes along a");
        Add("list.yaml", "  energy_unit: kT\n  energy_temperature: 300\n", "", "the site has an energy, and the job does not state its unit");
        Add("list.yaml", "  length_unit: nm\n", "", "lattice.length_unit: the key is missing");
    }

    private void Events()
    {
        Add("events.json", "", "", "events.json:1:1: this is not JSON");
        Add("events.json", "", "[]", "events.json:1:1: this is a list of events without the order of the active sites");
        Add("events.json", "", "{}", "events: the key is missing");
        Add("events.json", "[0, 16]", "[0, 16", "this is not JSON");
        Add("events.json", "[0, 16]", "[0, NaN]", "events.json:3:32: this is not JSON");
        Add("events.json", "[0, 16]", "[0, 16, 2]", "events.json:3:28: events[0].mobile_ion_indices: found a list of 3 items. Allowed is a list of 2 active sites");
        Add("events.json", "[0, 16]", "[0, \"16\"]", "found the text \"16\"");
        Add("events.json", "[0, 16]", "[0, -1]", "found the number -1");
        Add("events.json", "[0, 16]", "[0, 70]", "events.json:3:28: there is no site 70");
        Add("events.json", "[0, 16]", "[0, 0]", "the edge leads from site 0 to itself");
        Add("events.json", "[0, 4]", "[0, 16]", "events.json:4:28: the edge from site 0 to site 16 is in line 3 already");
        Add("events.json", "kmcpy.active_site_order.v1", "kmcpy.active_site_order.v2", "index_metadata.format: found the text \"kmcpy.active_site_order.v2\"");
        Add("events.json", "[\"Na\", \"X\"]", "[\"Na\", \"P\"]", "the active site 0 holds Na or P and is never vacant");
        Add("events.json", "[\"Na\", \"X\"]", "[\"Na\", \"K\", \"X\"]", "the active site 0 may hold Na, K, X. This version moves one mobile species");
        Add("events.json", "\"active_to_primitive\": [0, ", "\"active_to_primitive\": [", "there are 79 active sites here, and 80 in active_to_original");
        Add("events.json", "\"active_to_primitive\": [0, ", "\"active_to_primitive\": [9, ", "found a site beyond the 3 of allowed_species_by_primitive_site");
        Add("active.csv", "\n63,", "\n64,", "there is no site 63");
        Add("active.csv", "\n63,0.75,0.75,0.75,B", "", "active.csv:1:1: 1 active sites are missing, the first being 63. Give every active site that may be vacant, here one that holds Na or X");
        Add("state.json", "", "{\"occupation\": [0, 1]}", "there are states of 2 sites. The events have 80 active sites, and 90 sites in all");
        Add("state.json", "[0, ", "[7, ", "the active site 0 is in state 7. Its states are 0 to 1: Na, X");
        Add("state.json", "occupation", "occupancy", "none of these keys is there. Give occupation, or occupations");
        Add("events.yaml", "fill: occupancy", "fill: {A: 1, B: 1}", "there are zero vacancies");
    }
}
