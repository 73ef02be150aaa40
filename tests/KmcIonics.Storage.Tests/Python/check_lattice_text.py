"""Reads a sample lattice from extended XYZ and CIF with ASE and compares the atoms."""

import sys

import ase.io
import numpy as np

expected = np.loadtxt(sys.argv[3])
xyz = ase.io.read(sys.argv[1], format="extxyz")
assert xyz.get_chemical_symbols() == ["Na"] * 10 + ["Zr", "Zr", "O"]
assert np.allclose(xyz.positions, expected, atol=1e-5)
assert np.allclose(xyz.cell.cellpar(), [20, 9, 11, 80, 95, 110], atol=1e-4)
assert list(xyz.pbc) == [True, True, False]
assert list(xyz.arrays["site_type"][:2]) == ["tet", "oct"] and xyz.arrays["region"][9] == "boundary"
assert list(xyz.arrays["grain"][:4]) == [-1, 0, 1, -1]
assert np.allclose(xyz.arrays["interface_distance"][:10], 0.1 * np.arange(10), atol=1e-4)
assert np.allclose(xyz.arrays["site_energy"][:10], 0.001001 * np.arange(10), atol=1e-6)
assert list(xyz.arrays["occupancy"][:2]) == [0.75, 0.5] and list(xyz.arrays["occupancy"][10:]) == [1, 1, 1]

cif = ase.io.read(sys.argv[2], format="cif")
assert cif.get_chemical_symbols() == xyz.get_chemical_symbols()
assert np.allclose(cif.cell.cellpar(), xyz.cell.cellpar(), atol=1e-4)
difference = cif.get_scaled_positions() - np.linalg.solve(np.array(xyz.cell).T, expected.T).T
assert np.allclose(difference - np.round(difference), 0, atol=1e-6)
occupancy = cif.info["occupancy"]
assert sorted(sum((list(site.values()) for site in occupancy.values()), [])) == [0.5] * 5 + [0.75] * 5 + [1] * 3
print("checked")
