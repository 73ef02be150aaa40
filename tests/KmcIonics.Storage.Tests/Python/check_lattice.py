"""Reads a sample lattice with h5py: sites, and hops that lead where their displacement says."""

import sys

import h5py
import numpy as np

expected = np.loadtxt(sys.argv[2])[:10]
with h5py.File(sys.argv[1]) as file:
    assert list(file["h5md"].attrs["version"]) == [1, 1]
    parameters = file["parameters/kmc_ionics"]
    assert parameters["job"].asstr()[()] == "name: ring-of-ten\n# Ångström\n" and parameters["seed"][()] == 9
    lattice = parameters["lattice"]
    vectors = lattice["cell_vectors"][:]
    assert np.allclose(lattice["site_position"][:] @ vectors, expected)
    assert list(lattice["sublattices"].asstr()) == ["tet", "oct"] and list(lattice["site_sublattice"][:4]) == [0, 1, 0, 1]
    assert list(lattice["regions"].asstr()[:][lattice["site_region"][:]]) == ["crystal"] * 5 + ["boundary"] * 5
    assert np.allclose(lattice["site_energy"][:], 0.001001 * np.arange(10)) and lattice["site_energy"].attrs["unit"] == "eV"

    hops = lattice["hops"]
    start, end = hops["from"][:], hops["to"][:]
    assert len(start) == 20 and set(zip(start, end)) == {(i, (i + d) % 10) for i in range(10) for d in (1, -1)}
    # Images count from positions as the engine rounds them, by which the last site lies on the opposite face.
    position = lattice["site_position"][:] % 0.99999999
    steps = (position[end] - position[start] + hops["image"][:]) @ vectors
    assert np.allclose(np.linalg.norm(steps, axis=1), hops["length"][:], atol=1e-4)
    assert np.allclose(hops["length"][:], 2, atol=1e-4) and hops["length"].attrs["unit"] == "Angstrom"
    assert np.isclose(hops["barrier"][(start == 8) & (end == 9)], 0.300008).all()
    assert list(lattice["pathways/name"].asstr()[:][hops["pathway"][:]]) == ["near"] * 20
print("checked")
