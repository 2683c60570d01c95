import type { ReactNode } from 'react';

/** Pictures without a face, on 600 x 600: for children, and for whoever would rather not be one. */
export const SCENES: Readonly<Record<string, ReactNode>> = {
  sky: (
    <>
      <path d="M0 0h600v600H0Z" fill="#fbead0" />
      <circle cx="320" cy="262" r="250" fill="#f9d7ac" />
      <circle cx="320" cy="262" r="180" fill="#f6b58c" />
      <circle cx="320" cy="262" r="104" fill="#ee7250" />
      <path d="M120 150h90a26 26 0 0 0-26-26 40 40 0 0 0-64 26ZM430 190h96a26 26 0 0 0-28-26 42 42 0 0 0-68 26Z" fill="#fff" />
      <path d="M0 352q75-36 150 0t150 0 150 0 150 0v248H0Z" fill="#4db5bb" />
      <path d="M318 250v110h76ZM306 276v84h-54Z" fill="#fffaf0" />
      <path d="M236 372h176l-36 46H272Z" fill="#e9573f" />
      <path d="M0 430q75-36 150 0t150 0 150 0 150 0v170H0Z" fill="#23868f" />
      <path d="M0 510q75-36 150 0t150 0 150 0 150 0v90H0Z" fill="#135a68" />
    </>
  ),
  lime: (
    <>
      <path d="M0 0h600v600H0Z" fill="#e9f6c4" />
      <circle cx="430" cy="170" r="86" fill="#ffd35c" />
      <path d="M0 360q150-150 300-10t300-40v290H0Z" fill="#9ccf5b" />
      <path d="M0 460q180-130 340-10t260-30v180H0Z" fill="#5da646" />
      <path d="M0 540q200-90 600-10v70H0Z" fill="#34763f" />
      <path d="M150 250l70 190H80ZM236 320l50 140H186Z" fill="#2f6b45" />
      <path d="M143 430h14v50h-14ZM229 450h14v42h-14Z" fill="#5a3d2b" />
    </>
  ),
  coral: (
    <>
      <path d="M0 0h600v600H0Z" fill="#ffd9c7" />
      <path d="M0 430q140-70 300-20t300-10v200H0Z" fill="#f2a48d" />
      <path d="M0 510q180-60 600-10v100H0Z" fill="#c96a63" />
      <path d="M300 90c96 0 160 66 160 150 0 76-70 130-114 172h-92c-44-42-114-96-114-172 0-84 64-150 160-150Z" fill="#e6573f" />
      <path d="M300 90c42 0 66 66 66 150 0 76-24 130-40 172h-52c-16-42-40-96-40-172 0-84 24-150 66-150Z" fill="#fff2e2" />
      <path d="M258 412l12 60M342 412l-12 60" stroke="#7c3b3a" strokeWidth="6" />
      <path d="M262 470h76v44a12 12 0 0 1-12 12h-52a12 12 0 0 1-12-12Z" fill="#7c4a34" />
    </>
  ),
  mint: (
    <>
      <path d="M0 0h600v600H0Z" fill="#c9f1e3" />
      <path d="M0 420q75-30 150 0t150 0 150 0 150 0v180H0Z" fill="#7fd1bd" />
      <path d="M96 400c0-110 96-170 210-170 120 0 196 72 196 154 0 20-6 36-14 50H130c-22 0-34-14-34-34Z" fill="#2d6f86" />
      <path d="M112 434c30-30 80-44 150-44 90 0 150 20 214 44Z" fill="#e8faf4" />
      <path d="M486 330c30-14 44-44 40-86 30 16 50 20 66 4-4 52-40 92-92 108Z" fill="#2d6f86" />
      <circle cx="196" cy="340" r="15" fill="#0f2f3d" />
      <path d="M290 214c-6-50-40-60-62-56 22 4 40 22 46 58ZM302 214c4-50 38-62 62-58-24 6-40 24-46 60Z" fill="#54b3c9" />
      <path d="M0 500q75-30 150 0t150 0 150 0 150 0v100H0Z" fill="#3ea594" />
    </>
  ),
};
